/** SignUp, as the SDK of Amazon sees it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeSub, openPool, refusal } from './scene.ts';
import { ada, attributesOf, plainPool, signUp, statusOf } from './sign-up-scene.ts';

test('Somebody signs up, is sent a code and confirms with it', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId, emulator } = scene;
  const { UserConfirmed, UserSub, CodeDeliveryDetails } = await signUp(scene, { name: 'Ada', 'custom:telnum': '123' });
  assert.equal(UserConfirmed, false);
  assert.match(UserSub ?? '', likeSub);
  const masked = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@l***' };
  assert.deepEqual(CodeDeliveryDetails, masked);
  const [mail] = emulator.inbox.all();
  assert.match(mail?.code ?? '', /^\d{6}$/);
  assert.equal(mail?.text, `Your confirmation code is ${mail?.code}`);
  assert.deepEqual(
    { to: mail?.to, channel: mail?.channel, purpose: mail?.purpose, subject: mail?.subject, link: mail?.link },
    { to: ada, channel: 'email', purpose: 'sign-up', subject: 'Your verification code', link: undefined },
  );
  assert.equal(await statusOf(scene), 'UNCONFIRMED');
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) });
  assert.equal(await statusOf(scene), 'CONFIRMED');
  const attributes = await attributesOf(scene);
  assert.deepEqual(attributes, {
    sub: UserSub,
    email: ada,
    email_verified: 'true',
    name: 'Ada',
    'custom:telnum': '123',
  });
});

test('The user name is the sub in a pool that signs in by e-mail, and free text in another', async (t) => {
  const byEmail = await openPool(t);
  const { UserSub } = await signUp(byEmail);
  const found = await byEmail.cognito.adminGetUser({ UserPoolId: byEmail.UserPoolId, Username: ada });
  assert.equal(found.Username, UserSub);
  const plain = await openPool(t, { settings: plainPool });
  const created = await signUp(plain, { email: ada }, 'ada');
  const other = await plain.cognito.adminGetUser({ UserPoolId: plain.UserPoolId, Username: created.UserSub });
  assert.equal(other.Username, 'ada');
});

test('No code is sent when no attribute is verified by itself, and an administrator has to confirm', async (t) => {
  const scene = await openPool(t, { settings: { ...plainPool, AutoVerifiedAttributes: undefined } });
  const { CodeDeliveryDetails } = await signUp(scene, { email: ada }, 'ada');
  assert.equal(CodeDeliveryDetails, undefined);
  assert.deepEqual(scene.emulator.inbox.all(), []);
  const { cognito, ClientId } = scene;
  await assert.rejects(
    cognito.resendConfirmationCode({ ClientId, Username: 'ada' }),
    refusal('InvalidParameter', 'Auto verification not turned on.'),
  );
});

test('The telephone wins over the e-mail when both would be verified', async (t) => {
  const settings = { ...plainPool, AutoVerifiedAttributes: ['email' as const, 'phone_number' as const] };
  const scene = await openPool(t, { settings });
  const { CodeDeliveryDetails } = await signUp(scene, { email: ada, phone_number: '+12065559934' }, 'ada');
  const masked = { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: '+*******9934' };
  assert.deepEqual(CodeDeliveryDetails, masked);
  assert.deepEqual(
    scene.emulator.inbox.all().map(({ channel, text }) => ({ channel, text })),
    [{ channel: 'sms', text: `Your verification code is ${scene.codeFor('+12065559934')}.` }],
  );
  const ConfirmationCode = scene.codeFor('+12065559934');
  await scene.cognito.confirmSignUp({ ClientId: scene.ClientId, Username: 'ada', ConfirmationCode });
  const { email_verified, phone_number_verified } = await attributesOf(scene, 'ada');
  assert.deepEqual(
    { email_verified, phone_number_verified },
    { email_verified: 'false', phone_number_verified: 'true' },
  );
});

test('A second account of the same name or address is refused, whatever the letter case', async (t) => {
  const byEmail = await openPool(t);
  await signUp(byEmail);
  const taken = refusal('UsernameExists', 'An account with the given email already exists.');
  await assert.rejects(signUp(byEmail), taken);
  await assert.rejects(signUp(byEmail, {}, 'ADA@lovelace.example'), taken);
  const plain = await openPool(t, { settings: plainPool });
  await signUp(plain, {}, 'ada');
  await assert.rejects(signUp(plain, {}, 'Ada'), refusal('UsernameExists', 'User already exists'));
});

test('A pool that is made by the API without a word about letter case is case-sensitive', async (t) => {
  const scene = await openPool(t, { settings: { ...plainPool, UsernameConfiguration: undefined } });
  await signUp(scene, {}, 'ada');
  await signUp(scene, {}, 'Ada');
  const { cognito, UserPoolId } = scene;
  await assert.rejects(
    cognito.adminGetUser({ UserPoolId, Username: 'ADA' }),
    refusal('UserNotFound', 'User does not exist.'),
  );
});

test('A telephone number can be the user name', async (t) => {
  const settings = { UsernameAttributes: ['phone_number' as const], AutoVerifiedAttributes: ['phone_number' as const] };
  const scene = await openPool(t, { settings });
  await signUp(scene, {}, '+15550100');
  assert.equal((await attributesOf(scene, '+15550100')).phone_number, '+15550100');
  const taken = 'An account with the given phone_number already exists.';
  await assert.rejects(signUp(scene, {}, '+15550100'), refusal('UsernameExists', taken));
});

test('A user name of the wrong kind is refused', async (t) => {
  const cases = [
    [['email'], 'Username should be an email.'],
    [['phone_number'], 'Username should be a phone number.'],
    [['email', 'phone_number'], 'Username should be either an email or a phone number.'],
  ] as const;
  for (const [UsernameAttributes, text] of cases) {
    const scene = await openPool(t, { settings: { UsernameAttributes: [...UsernameAttributes] } });
    await assert.rejects(signUp(scene, {}, 'ada'), refusal('InvalidParameter', text));
  }
  const alias = await openPool(t, { settings: { ...plainPool, AliasAttributes: ['email', 'phone_number'] } });
  const asEmail = 'Username cannot be of email format, since user pool is configured for email alias.';
  await assert.rejects(signUp(alias), refusal('InvalidParameter', asEmail));
  const asPhone = 'Username cannot be of phone number format, since user pool is configured for phone number alias.';
  await assert.rejects(signUp(alias, {}, '+15550100'), refusal('InvalidParameter', asPhone));
});

test('Sign-up can be left to administrators', async (t) => {
  const scene = await openPool(t, { settings: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } });
  await assert.rejects(signUp(scene), refusal('NotAuthorized', 'SignUp is not permitted for this user pool'));
});

test('A client that is not there is named', async (t) => {
  const scene = await openPool(t);
  const missing = { ...scene, ClientId: 'nosuchclient' };
  await assert.rejects(signUp(missing), refusal('ResourceNotFound', 'User pool client nosuchclient does not exist.'));
});

test('A password may be left out only where people can sign in without one', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const text = "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null";
  await assert.rejects(cognito.signUp({ ClientId, Username: ada }), refusal('InvalidParameter', text));
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] };
  const passwordless = await openPool(t, { settings: { Policies: { SignInPolicy } } });
  await passwordless.cognito.signUp({ ClientId: passwordless.ClientId, Username: ada });
  assert.equal(await statusOf(passwordless), 'UNCONFIRMED');
});

test('Names that mean something to JavaScript are names like any other', async (t) => {
  const scene = await openPool(t, { settings: plainPool });
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const unknown = refusal('UserNotFound', 'User does not exist.');
    await assert.rejects(scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: name }), unknown);
    await signUp(scene, { email: ada }, name);
    await scene.cognito.adminConfirmSignUp({ UserPoolId: scene.UserPoolId, Username: name });
    assert.equal(await statusOf(scene, name), 'CONFIRMED');
  }
});
