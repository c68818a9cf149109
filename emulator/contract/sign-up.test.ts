/** SignUp, ConfirmSignUp and ResendConfirmationCode, as Amazon's SDK sees them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretHash } from '../store/secret-hash.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';
const plainPool = { UsernameAttributes: undefined };

function signUp({ cognito, ClientId }: Scene, attributes: Record<string, string> = {}, Username = ada) {
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  return cognito.signUp({ ClientId, Username, Password, UserAttributes });
}

async function statusOf({ cognito, UserPoolId }: Scene, Username = ada) {
  return (await cognito.adminGetUser({ UserPoolId, Username })).UserStatus;
}

async function attributesOf({ cognito, UserPoolId }: Scene, Username = ada) {
  const { UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username });
  return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
}

test('Somebody signs up, is sent a code and confirms with it', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId, emulator } = scene;
  const { UserConfirmed, UserSub, CodeDeliveryDetails } = await signUp(scene, { name: 'Ada', 'custom:telnum': '123' });
  assert.equal(UserConfirmed, false);
  assert.match(UserSub ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
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

test('Attributes have to be of the schema, writable and of the right form', async (t) => {
  const WriteAttributes = ['email', 'name', 'phone_number', 'birthdate', 'updated_at', 'custom:telnum'];
  const scene = await openPool(t, { client: { WriteAttributes } });
  const refused = async (attributes: Record<string, string>, kind: string, text: string) => {
    await assert.rejects(signUp(scene, attributes), refusal(kind, text), JSON.stringify(attributes));
  };
  const begins = 'Attributes did not conform to the schema: ';
  const unknown = `${begins}Type for attribute {custom:role} could not be determined`;
  await refused({ 'custom:role': 'admin' }, 'InvalidParameter', unknown);
  const unauthorized = 'A client attempted to write unauthorized attribute';
  await refused({ gender: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ email_verified: 'true' }, 'NotAuthorized', unauthorized);
  await refused({ sub: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ phone_number: '0555' }, 'InvalidParameter', 'Invalid phone number format.');
  const long = `${begins}custom:telnum: Attribute must have length less than or equal to 10`;
  await refused({ 'custom:telnum': '12345678901' }, 'InvalidParameter', long);
  const short = `${begins}birthdate: Attribute must have length greater than or equal to 10`;
  await refused({ birthdate: '1815' }, 'InvalidParameter', short);
  await refused({ updated_at: 'now' }, 'InvalidParameter', `${begins}updated_at: Attribute value must be a number`);
  await signUp(scene, { 'custom:telnum': '1234567890', birthdate: '1815-12-10' });
});

test('An e-mail attribute has to be an address', async (t) => {
  const scene = await openPool(t, { settings: plainPool });
  for (const email of ['ada', 'ada@', '@lovelace.example', 'ada@lovelace', 'ada lovelace@x.example', 'a@b@c.example']) {
    const wrong = refusal('InvalidParameter', 'Invalid email address format.');
    await assert.rejects(signUp(scene, { email }, 'ada'), wrong, email);
  }
});

test('Required attributes that are missing are all named', async (t) => {
  const Schema = ['name', 'family_name', 'gender'].map((Name) => ({ Name, Required: true }));
  const scene = await openPool(t, { settings: { Schema } });
  const begins = 'Attributes did not conform to the schema: ';
  const name = 'name.formatted: The attribute name.formatted is required';
  const others = 'family_name: The attribute is required gender: The attribute is required';
  await assert.rejects(signUp(scene), refusal('InvalidParameter', `${begins}${name} ${others}`));
  const rest = refusal('InvalidParameter', `${begins}gender: The attribute is required`);
  await assert.rejects(signUp(scene, { name: 'Ada', family_name: 'Lovelace' }), rest);
});

test('The first broken rule of the password policy is named', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const cases = [
    ['Ab-1', 'Password not long enough'],
    ['engine-1843', 'Password must have uppercase characters'],
    ['ENGINE-1843', 'Password must have lowercase characters'],
    ['Engine-engine', 'Password must have numeric characters'],
    ['Engine1843', 'Password must have symbol characters'],
  ] as const;
  for (const [password, rule] of cases) {
    await assert.rejects(
      cognito.signUp({ ClientId, Username: ada, Password: password }),
      refusal('InvalidPassword', `Password did not conform with policy: ${rule}`),
    );
  }
  await cognito.signUp({ ClientId, Username: ada, Password: 'Engine 1843' });
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

test('A wrong code, an expired one and a spent one are told apart', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId, emulator } = scene;
  await signUp(scene);
  const code = scene.codeFor(ada);
  const wrong = code === '000000' ? '000001' : '000000';
  const confirm = (ConfirmationCode: string) => cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode });
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  await assert.rejects(confirm(wrong), mismatch);
  emulator.clock.advance(24 * 3_600_000);
  const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');
  await assert.rejects(confirm(code), expired);
  await cognito.resendConfirmationCode({ ClientId, Username: ada });
  emulator.clock.advance(24 * 3_600_000 - 1000);
  await confirm(scene.codeFor(ada));
  const status = refusal('NotAuthorized', 'User cannot be confirmed. Current status is CONFIRMED');
  await assert.rejects(confirm(scene.codeFor(ada)), status);
});

test('A newer code takes the place of the one before', async (t) => {
  const scene = await openPool(t);
  const { cognito, ClientId } = scene;
  await signUp(scene);
  const first = scene.codeFor(ada);
  const resend = () => cognito.resendConfirmationCode({ ClientId, Username: ada });
  const { CodeDeliveryDetails } = await resend();
  assert.equal(CodeDeliveryDetails?.Destination, 'a***@l***');
  if (scene.codeFor(ada) === first) await resend();
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: first }), mismatch);
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) });
  const done = refusal('InvalidParameter', 'User is already confirmed.');
  await assert.rejects(resend(), done);
});

test('Strangers are not told from people without a code, if the client hides people', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const Username = 'nobody@nowhere.example';
  const { CodeDeliveryDetails } = await cognito.resendConfirmationCode({ ClientId, Username });
  const simulated = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@n***' };
  assert.deepEqual(CodeDeliveryDetails, simulated);
  const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: '123456' }), expired);
});

test('Strangers are told that they are strangers, if the client does not mind', async (t) => {
  const { cognito, ClientId } = await openPool(t, { client: { PreventUserExistenceErrors: 'LEGACY' } });
  const unknown = refusal('UserNotFound', 'Username/client id combination not found.');
  await assert.rejects(cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: '123456' }), unknown);
  await assert.rejects(cognito.resendConfirmationCode({ ClientId, Username: ada }), unknown);
});

test('An alias that somebody else has proved is refused at confirmation, or taken by force', async (t) => {
  const scene = await openPool(t, {
    settings: { ...plainPool, AliasAttributes: ['email'] },
    users: [{ username: 'ada', email: ada, password: Password }],
  });
  const { cognito, ClientId } = scene;
  await signUp(scene, { email: ada }, 'augusta');
  const confirm = (ForceAliasCreation: boolean) =>
    cognito.confirmSignUp({ ClientId, Username: 'augusta', ConfirmationCode: scene.codeFor(ada), ForceAliasCreation });
  await assert.rejects(confirm(false), refusal('AliasExists', 'An account with the email already exists.'));
  assert.equal(await statusOf(scene, 'augusta'), 'UNCONFIRMED');
  await confirm(true);
  assert.equal((await attributesOf(scene, 'augusta')).email_verified, 'true');
  assert.equal((await attributesOf(scene, 'ada')).email_verified, 'false');
  const found = await cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: ada });
  assert.equal(found.Username, 'augusta');
});

test('A client with a secret has to prove it', async (t) => {
  const scene = await openPool(t, { client: { GenerateSecret: true } });
  const { cognito, ClientId, pool } = scene;
  const absent = `Client ${ClientId} is configured with secret but SECRET_HASH was not received`;
  await assert.rejects(signUp(scene), refusal('NotAuthorized', absent));
  const wrong = `Unable to verify secret hash for client ${ClientId}`;
  const withHash = (SecretHash: string) => cognito.signUp({ ClientId, Username: ada, Password, SecretHash });
  await assert.rejects(withHash('bm9wZQ=='), refusal('NotAuthorized', wrong));
  const client = scene.emulator.world.state.pools[pool.userPoolId]?.clients[ClientId];
  assert.ok(client && pool.clientSecret);
  await withHash(secretHash(client, ada) ?? '');
  assert.equal(await statusOf(scene), 'UNCONFIRMED');
});

test('The pre-sign-up trigger can confirm and verify, and can refuse', async (t) => {
  const seen: unknown[] = [];
  const scene = await openPool(t, {
    triggers: {
      preSignUp(event) {
        if (event.validationData.invitation !== 'yes') throw new Error('You are not invited');
        seen.push(event.triggerSource, event.userAttributes.email, event.clientMetadata.from);
        return { autoConfirmUser: true, autoVerifyEmail: true };
      },
      postConfirmation: (event) => {
        seen.push(event.triggerSource);
      },
    },
  });
  const { cognito, ClientId } = scene;
  const words = refusal('UserLambdaValidation', 'PreSignUp failed with error You are not invited.');
  await assert.rejects(signUp(scene), words);
  const { UserConfirmed, CodeDeliveryDetails } = await cognito.signUp({
    ClientId,
    Username: ada,
    Password,
    ValidationData: [{ Name: 'invitation', Value: 'yes' }],
    ClientMetadata: { from: 'test' },
  });
  assert.deepEqual({ UserConfirmed, CodeDeliveryDetails }, { UserConfirmed: true, CodeDeliveryDetails: undefined });
  assert.deepEqual(seen, ['PreSignUp_SignUp', ada, 'test', 'PostConfirmation_ConfirmSignUp']);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  assert.equal((await attributesOf(scene)).email_verified, 'true');
});

test('The post-confirmation trigger is told of a confirmation that stands even if it fails', async (t) => {
  const triggers = {
    postConfirmation() {
      throw new Error('out of order');
    },
  };
  const scene = await openPool(t, { triggers });
  await signUp(scene);
  await assert.rejects(
    scene.cognito.confirmSignUp({ ClientId: scene.ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) }),
    refusal('UserLambdaValidation', 'PostConfirmation failed with error out of order.'),
  );
  assert.equal(await statusOf(scene), 'CONFIRMED');
});

test('The custom-message trigger writes the mail', async (t) => {
  const sources: string[] = [];
  const scene = await openPool(t, {
    triggers: {
      customMessage({ codeParameter, triggerSource, userName }) {
        sources.push(triggerSource);
        const link = `https://site.example/confirm.html?user=${userName}&code=${codeParameter}`;
        return { emailSubject: 'Welcome', emailMessage: `Type ${codeParameter} or {####}.`, link };
      },
    },
  });
  const { UserSub } = await signUp(scene);
  await scene.cognito.resendConfirmationCode({ ClientId: scene.ClientId, Username: ada });
  assert.deepEqual(sources, ['CustomMessage_SignUp', 'CustomMessage_ResendCode']);
  const [mail] = scene.emulator.inbox.all();
  const code = scene.codeFor(ada);
  assert.equal(mail?.subject, 'Welcome');
  assert.equal(mail?.text, `Type ${code} or ${code}.`);
  assert.equal(mail?.link, `https://site.example/confirm.html?user=${UserSub}&code=${code}`);
});

test("The pool's own words are used where it has some", async (t) => {
  const VerificationMessageTemplate = { EmailSubject: 'Code {####}', EmailMessage: 'Hello {username}: {####}' };
  const scene = await openPool(t, { settings: { VerificationMessageTemplate } });
  await signUp(scene);
  const [mail] = scene.emulator.inbox.all();
  assert.equal(mail?.subject, `Code ${mail?.code}`);
  assert.equal(mail?.text, `Hello ${ada}: ${mail?.code}`);
});

test('A pool can send a link, which confirms when it is opened, once', async (t) => {
  const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
  const scene = await openPool(t, { settings: { VerificationMessageTemplate }, client: passwordClient });
  await signUp(scene);
  const [mail] = scene.emulator.inbox.all();
  const { link = '' } = mail ?? {};
  assert.equal(mail?.code, undefined);
  assert.equal(mail?.subject, 'Your verification link');
  assert.equal(mail?.text, `Please click the link below to verify your email address. Verify Email: ${link}`);
  assert.match(link, /\/confirmUser\?client_id=[a-z0-9]{26}&user_name=[0-9a-f-]{36}&confirmation_code=\d{6}$/);
  const wrong = await fetch(link.replace(/\d{6}$/, 'x'));
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /Invalid verification code provided, please try again\./);
  const opened = await fetch(link);
  assert.equal(opened.status, 200);
  assert.match(await opened.text(), /Your registration is confirmed/);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  const again = await fetch(link);
  assert.match(await again.text(), /User cannot be confirmed\. Current status is CONFIRMED/);
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
