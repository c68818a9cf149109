/** AdminCreateUser: invitations, as the SDK of Amazon sees them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdminCreateUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { withResponse } from './with-response.ts';

const grace = 'grace@hopper.example';
const Password = 'Compiler-1952';
const plainPool = { UsernameAttributes: undefined };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function create({ cognito, UserPoolId }: Scene, input: Partial<AdminCreateUserRequest> = {}) {
  return cognito.adminCreateUser({ UserPoolId, Username: grace, ...input });
}

test('An address is verified, however Python and .NET write that it is', async (t) => {
  const scene = await openPool(t, { settings: { ...plainPool, AliasAttributes: ['email'] } });
  const { cognito, UserPoolId } = scene;
  const email = { Name: 'email', Value: grace };
  const UserAttributes = [email, { Name: 'email_verified', Value: 'True' }];
  await create(scene, { Username: 'grace', UserAttributes });
  const found = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.equal(found.UserAttributes?.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
  const again = create(scene, { Username: 'other', UserAttributes });
  await assert.rejects(again, { name: 'UsernameExistsException' });
  await cognito.adminUpdateUserAttributes({
    UserPoolId,
    Username: 'grace',
    UserAttributes: [{ Name: 'email_verified', Value: 'FALSE' }],
  });
  await assert.rejects(cognito.adminGetUser({ UserPoolId, Username: grace }), { name: 'UserNotFoundException' });
});

test('So it is in a seed, and where a trigger of another language brings somebody', async (t) => {
  const flag = { email_verified: 'True' };
  const scene = await openPool(t, {
    users: [{ email: 'ada@lovelace.example', status: 'UNCONFIRMED', attributes: flag }],
    client: passwordClient,
    triggers: {
      userMigration: (event) =>
        withResponse(event, { userAttributes: { email: grace, ...flag }, messageAction: 'SUPPRESS' }),
    },
  });
  await accessTokenOf(scene, grace, Password);
  for (const Username of [grace, 'ada@lovelace.example']) {
    const { UserAttributes } = await scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username });
    assert.equal(UserAttributes?.find(({ Name }) => Name === 'email_verified')?.Value, 'true', Username);
  }
});

test('Somebody is invited with a temporary password that the policy accepts', async (t) => {
  const scene = await openPool(t, { client: passwordClient });
  const UserAttributes = [{ Name: 'email_verified', Value: 'true' }];
  const { User } = await create(scene, { UserAttributes });
  assert.match(User?.Username ?? '', uuid);
  assert.deepEqual(
    { ...User, Username: '', UserCreateDate: '', UserLastModifiedDate: '', Attributes: User?.Attributes?.slice(1) },
    {
      Username: '',
      Attributes: [
        { Name: 'email_verified', Value: 'true' },
        { Name: 'email', Value: grace },
      ],
      UserCreateDate: '',
      UserLastModifiedDate: '',
      Enabled: true,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
    },
  );
  assert.ok(User?.UserCreateDate instanceof Date);
  const [mail] = scene.emulator.inbox.to(grace);
  const temporary = mail?.code ?? '';
  assert.equal(mail?.purpose, 'invitation');
  assert.equal(mail?.subject, 'Your temporary password');
  assert.equal(mail?.text, `Your username is ${grace} and temporary password is ${temporary}.`);
  for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/, /^\S{8,}$/]) assert.match(temporary, kind);
  const { cognito, ClientId } = scene;
  const AuthParameters = { USERNAME: grace, PASSWORD: temporary };
  const answer = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  assert.equal(answer.ChallengeName, 'NEW_PASSWORD_REQUIRED');
});

test('The invitation goes where it was asked to go, or where it can', async (t) => {
  const scene = await openPool(t);
  const phone = { Name: 'phone_number', Value: '+15550100' };
  await create(scene, { UserAttributes: [phone] });
  assert.equal(scene.emulator.inbox.all()[0]?.to, '+15550100');
  await create(scene, { MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] });
  assert.equal(scene.emulator.inbox.all()[0]?.to, grace);
  await create(scene, { MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL', 'SMS'] });
  assert.equal(scene.emulator.inbox.all().length, 4);
  await create(scene, { Username: 'ada@lovelace.example', MessageAction: 'SUPPRESS' });
  assert.equal(scene.emulator.inbox.all().length, 4);
});

test('The invitation can be in words of the pool', async (t) => {
  const InviteMessageTemplate = {
    EmailSubject: 'Come',
    EmailMessage: '{username}, {####}',
    SMSMessage: '{####} {username}',
  };
  const scene = await openPool(t, { settings: { AdminCreateUserConfig: { InviteMessageTemplate } } });
  await create(scene, { TemporaryPassword: Password });
  const [mail] = scene.emulator.inbox.all();
  assert.deepEqual({ subject: mail?.subject, text: mail?.text }, { subject: 'Come', text: `${grace}, ${Password}` });
});

test('A temporary password works for its days, and an invitation that is sent again starts them anew', async (t) => {
  const scene = await openPool(t, { client: passwordClient });
  const day = 24 * 3_600_000;
  await create(scene, { TemporaryPassword: Password });
  const expired = 'Temporary password has expired and must be reset by an administrator.';
  const signIn = () => accessTokenOf(scene, grace, Password);
  scene.emulator.clock.advance(7 * day - 1000);
  await assert.rejects(signIn(), /NEW_PASSWORD_REQUIRED/);
  scene.emulator.clock.advance(1000);
  await assert.rejects(signIn(), refusal('NotAuthorized', expired));
  await create(scene, { MessageAction: 'RESEND', TemporaryPassword: Password });
  await assert.rejects(signIn(), /NEW_PASSWORD_REQUIRED/);
});

test('An invitation is not sent again to a stranger or to somebody who has accepted', async (t) => {
  const scene = await openPool(t, { users: [{ email: 'ada@lovelace.example', password: Password }] });
  const again = (Username: string) => create(scene, { Username, MessageAction: 'RESEND' });
  await assert.rejects(again(grace), refusal('UserNotFound', 'User does not exist.'));
  const text = 'Resend not possible. ada@lovelace.example status is not FORCE_CHANGE_PASSWORD';
  await assert.rejects(again('ada@lovelace.example'), refusal('UnsupportedUserState', text));
});

test('Somebody who is there already is refused', async (t) => {
  const byEmail = await openPool(t);
  await create(byEmail);
  const taken = refusal('UsernameExists', 'An account with the given email already exists.');
  await assert.rejects(create(byEmail, { Username: 'Grace@Hopper.example' }), taken);
  const plain = await openPool(t, { settings: plainPool });
  await create(plain, { Username: 'grace' });
  const exists = refusal('UsernameExists', 'User account already exists');
  await assert.rejects(create(plain, { Username: 'grace' }), exists);
});

test('A verified alias of somebody else is refused, or taken by force', async (t) => {
  const scene = await openPool(t, {
    settings: { ...plainPool, AliasAttributes: ['email'] },
    users: [{ username: 'ada', email: grace, password: Password }],
  });
  const UserAttributes = [
    { Name: 'email', Value: grace },
    { Name: 'email_verified', Value: 'true' },
  ];
  const taken = refusal('UsernameExists', 'An account with the given email already exists.');
  await assert.rejects(create(scene, { Username: 'grace', UserAttributes }), taken);
  await create(scene, { Username: 'grace', UserAttributes, ForceAliasCreation: true });
  const { Username } = await scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: grace });
  assert.equal(Username, 'grace');
});

test('What is wrong with an invitation is said in words', async (t) => {
  const scene = await openPool(t);
  const short = 'Password did not conform with password policy: Password not long enough';
  await assert.rejects(create(scene, { TemporaryPassword: 'Ab-1' }), refusal('InvalidPassword', short));
  const unknown = 'Attributes did not conform to the schema: Type for attribute {custom:role} could not be determined';
  const UserAttributes = [{ Name: 'custom:role', Value: 'x' }];
  await assert.rejects(create(scene, { UserAttributes }), refusal('InvalidParameter', unknown));
  const plain = await openPool(t, { settings: plainPool });
  const email = { Username: 'grace', UserAttributes: [{ Name: 'email', Value: 'x' }] };
  await assert.rejects(create(plain, email), refusal('InvalidParameter', 'Invalid email address format.'));
  const missing = { ...scene, UserPoolId: 'us-east-1_Missing00' };
  const noPool = refusal('ResourceNotFound', 'User pool us-east-1_Missing00 does not exist.');
  await assert.rejects(create(missing), noPool);
});

test('In a pool without passwords somebody without one is confirmed at once', async (t) => {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] };
  const scene = await openPool(t, { settings: { Policies: { SignInPolicy } } });
  const { User } = await create(scene);
  assert.equal(User?.UserStatus, 'CONFIRMED');
  assert.deepEqual(scene.emulator.inbox.all(), []);
});

test('The pre-sign-up trigger can refuse somebody whom an administrator makes', async (t) => {
  const triggers = {
    preSignUp({ triggerSource }: { triggerSource: string }): undefined {
      throw new Error(`not by ${triggerSource}`);
    },
  };
  const scene = await openPool(t, { triggers });
  const words = 'PreSignUp failed with error not by PreSignUp_AdminCreateUser.';
  await assert.rejects(create(scene), refusal('UserLambdaValidation', words));
});
