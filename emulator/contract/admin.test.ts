/** What administrators do to pools, clients and people, as Amazon's SDK sees it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdminCreateUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';

const grace = 'grace@hopper.example';
const Password = 'Compiler-1952';
const plainPool = { UsernameAttributes: undefined };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function create({ cognito, UserPoolId }: Scene, input: Partial<AdminCreateUserRequest> = {}) {
  return cognito.adminCreateUser({ UserPoolId, Username: grace, ...input });
}

async function statusOf({ cognito, UserPoolId }: Scene, Username = grace) {
  return (await cognito.adminGetUser({ UserPoolId, Username })).UserStatus;
}

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

test('A password is set for good, or until the next sign-in', async (t) => {
  const users = [{ email: grace, password: Password, status: 'UNCONFIRMED' as const }];
  const scene = await openPool(t, { users, client: passwordClient });
  const { cognito, UserPoolId } = scene;
  const set = (password: string, Permanent?: boolean) =>
    cognito.adminSetUserPassword({ UserPoolId, Username: grace, Password: password, Permanent });
  const weak = 'Password does not conform to policy: Password must have uppercase characters';
  await assert.rejects(set('compiler-1952'), refusal('InvalidPassword', weak));
  await set('Compiler-1953', true);
  assert.equal(await statusOf(scene), 'CONFIRMED');
  await accessTokenOf(scene, grace, 'Compiler-1953');
  await set('Compiler-1954');
  assert.equal(await statusOf(scene), 'FORCE_CHANGE_PASSWORD');
  await assert.rejects(accessTokenOf(scene, grace, 'Compiler-1954'), /NEW_PASSWORD_REQUIRED/);
  const unknown = refusal('UserNotFound', 'User does not exist.');
  await assert.rejects(cognito.adminSetUserPassword({ UserPoolId, Username: 'nobody', Password }), unknown);
});

test('An administrator confirms somebody once, without verifying an address', async (t) => {
  const seen: string[] = [];
  const triggers = { postConfirmation: (event: { triggerSource: string }) => void seen.push(event.triggerSource) };
  const scene = await openPool(t, { users: [{ email: grace, password: Password, status: 'UNCONFIRMED' }], triggers });
  const { cognito, UserPoolId } = scene;
  const confirm = () => cognito.adminConfirmSignUp({ UserPoolId, Username: grace });
  await confirm();
  assert.deepEqual(seen, ['PostConfirmation_ConfirmSignUp']);
  const { UserStatus, UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.equal(UserStatus, 'CONFIRMED');
  assert.equal(UserAttributes.find(({ Name }) => Name === 'email_verified')?.Value, 'false');
  const again = refusal('NotAuthorized', 'User cannot be confirmed. Current status is CONFIRMED');
  await assert.rejects(confirm(), again);
});

test('GetUser shows what the client may read, sub first', async (t) => {
  const attributes = { name: 'Grace', 'custom:telnum': '1' };
  const users = [{ email: grace, password: Password, attributes }];
  const ReadAttributes = ['email', 'email_verified', 'custom:telnum'];
  const scene = await openPool(t, { users, client: { ...passwordClient, ReadAttributes } });
  const AccessToken = await accessTokenOf(scene, grace, Password);
  const { $metadata: _, ...shown } = await scene.cognito.getUser({ AccessToken });
  const sub = shown.Username ?? '';
  assert.deepEqual(shown, {
    Username: sub,
    UserAttributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: grace },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:telnum', Value: '1' },
    ],
  });
});

test('MFA settings are shown when there are some', async (t) => {
  const person = { email: grace, password: Password, phone: '+15550100', factors: ['SMS_MFA' as const] };
  const totp = { totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH', preferredFactor: 'SOFTWARE_TOKEN_MFA' as const };
  const scene = await openPool(t, { users: [{ ...person, ...totp }] });
  const { cognito, UserPoolId } = scene;
  const { PreferredMfaSetting, UserMFASettingList } = await cognito.adminGetUser({ UserPoolId, Username: grace });
  assert.equal(PreferredMfaSetting, 'SOFTWARE_TOKEN_MFA');
  assert.deepEqual(UserMFASettingList, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
});

test('A pool is made and described with the defaults of the API', async (t) => {
  const { cognito } = await openPool(t);
  const { UserPool: made } = await cognito.createUserPool({ PoolName: 'By hand' });
  assert.match(made?.Id ?? '', /^us-east-1_[0-9A-Za-z]{9}$/);
  const { UserPool } = await cognito.describeUserPool({ UserPoolId: made?.Id });
  assert.deepEqual(UserPool, made);
  assert.equal(UserPool?.Name, 'By hand');
  assert.equal(UserPool?.MfaConfiguration, 'OFF');
  assert.equal(UserPool?.EstimatedNumberOfUsers, 0);
  assert.match(UserPool?.Arn ?? '', /^arn:aws:cognito-idp:us-east-1:\d{12}:userpool\/us-east-1_[0-9A-Za-z]{9}$/);
  assert.deepEqual(UserPool?.Policies?.PasswordPolicy, {
    MinimumLength: 8,
    RequireUppercase: true,
    RequireLowercase: true,
    RequireNumbers: true,
    RequireSymbols: true,
    TemporaryPasswordValidityDays: 7,
  });
  assert.equal(UserPool?.SchemaAttributes?.length, 20);
  assert.deepEqual(
    UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'birthdate'),
    {
      Name: 'birthdate',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
    },
  );
});

test('A pool that is made by the API works', async (t) => {
  const { cognito, emulator } = await openPool(t);
  const { UserPool } = await cognito.createUserPool({
    PoolName: 'Custom',
    Schema: [
      { Name: 'email', Required: true },
      { Name: 'team', AttributeDataType: 'String' },
      { Name: 'note', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
    ],
    AutoVerifiedAttributes: ['email'],
  });
  const names = UserPool?.SchemaAttributes?.map(({ Name }) => Name);
  assert.ok(names?.includes('custom:team') && names.includes('dev:custom:note'));
  const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId: UserPool?.Id, ClientName: 'web' });
  const UserAttributes = [
    { Name: 'email', Value: grace },
    { Name: 'custom:team', Value: 'Harvard' },
  ];
  await cognito.signUp({ ClientId: UserPoolClient?.ClientId, Username: 'grace', Password, UserAttributes });
  assert.equal(emulator.inbox.to(grace).length, 1);
});

test('Settings that do not go together are refused', async (t) => {
  const { cognito } = await openPool(t);
  const names = { AliasAttributes: ['email' as const], UsernameAttributes: ['email' as const] };
  const both = 'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.';
  await assert.rejects(cognito.createUserPool({ PoolName: 'x', ...names }), refusal('InvalidParameter', both));
  const Schema = [{ Name: 'team', AttributeDataType: 'String' as const, Required: true }];
  const custom = 'Required custom attributes are not supported currently.';
  await assert.rejects(cognito.createUserPool({ PoolName: 'x', Schema }), refusal('InvalidParameter', custom));
});

test('A client is made and described with the defaults of the API', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const made = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'web', GenerateSecret: true });
  const ClientId = made.UserPoolClient?.ClientId;
  const { UserPoolClient } = await cognito.describeUserPoolClient({ UserPoolId, ClientId });
  assert.deepEqual(UserPoolClient, made.UserPoolClient);
  assert.match(ClientId ?? '', /^[a-z0-9]{26}$/);
  assert.match(UserPoolClient?.ClientSecret ?? '', /^[a-z0-9]{51}$/);
  const { ClientSecret: _, CreationDate: __, LastModifiedDate: ___, ...rest } = UserPoolClient ?? {};
  assert.deepEqual(rest, {
    UserPoolId,
    ClientId,
    ClientName: 'web',
    RefreshTokenValidity: 30,
    TokenValidityUnits: {},
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
    PreventUserExistenceErrors: 'LEGACY',
  });
});

test('Pools and clients that are not there, or elsewhere, are named', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const other = await cognito.createUserPool({ PoolName: 'other' });
  const noPool = refusal('ResourceNotFound', 'User pool us-east-1_Missing00 does not exist.');
  await assert.rejects(cognito.describeUserPool({ UserPoolId: 'us-east-1_Missing00' }), noPool);
  const describe = (pool: string | undefined, client: string) =>
    cognito.describeUserPoolClient({ UserPoolId: pool, ClientId: client });
  const noClient = refusal('ResourceNotFound', 'User pool client nosuchclient does not exist.');
  await assert.rejects(describe(UserPoolId, 'nosuchclient'), noClient);
  const elsewhere = refusal('ResourceNotFound', `User pool client ${ClientId} does not exist.`);
  await assert.rejects(describe(other.UserPool?.Id, ClientId), elsewhere);
});
