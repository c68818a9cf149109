/** How pools and clients are made and described. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool, refusal } from './scene.ts';

const grace = 'grace@hopper.example';
const Password = 'Compiler-1952';

test('A pool is made and described with the defaults of the API', async (t) => {
  const { cognito } = await openPool(t);
  const { UserPool: made } = await cognito.createUserPool({ PoolName: 'By hand' });
  assert.match(made?.Id ?? '', /^us-east-1_[0-9A-Za-z]{9}$/);
  const { UserPool } = await cognito.describeUserPool({ UserPoolId: made?.Id });
  assert.deepEqual(UserPool, made);
  assert.equal(UserPool?.Name, 'By hand');
  assert.equal(UserPool?.MfaConfiguration, 'OFF');
  assert.equal(UserPool?.EstimatedNumberOfUsers, 0);
  assert.deepEqual(UserPool?.LambdaConfig, {});
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

test('The words of messages stand in the template and where they stood before there was one', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const words = async (settings: object) => {
    await cognito.updateUserPool({ UserPoolId, ...settings });
    const { UserPool } = await cognito.describeUserPool({ UserPoolId });
    const { EmailVerificationMessage, EmailVerificationSubject, SmsVerificationMessage } = UserPool ?? {};
    const template = UserPool?.VerificationMessageTemplate;
    return { EmailVerificationMessage, EmailVerificationSubject, SmsVerificationMessage, template };
  };
  const [EmailMessage, EmailSubject, SmsMessage] = ['Mail {####}', 'Subject', 'Text {####}'];
  const both = {
    EmailVerificationMessage: EmailMessage,
    EmailVerificationSubject: EmailSubject,
    SmsVerificationMessage: SmsMessage,
    template: { DefaultEmailOption: 'CONFIRM_WITH_CODE', EmailMessage, EmailSubject, SmsMessage },
  };
  assert.deepEqual(await words({ VerificationMessageTemplate: { EmailMessage, EmailSubject, SmsMessage } }), both);
  const { template: _, ...old } = both;
  assert.deepEqual(await words(old), both);
  const DefaultEmailOption = 'CONFIRM_WITH_LINK';
  assert.deepEqual((await words({ ...old, VerificationMessageTemplate: { DefaultEmailOption } })).template, {
    ...both.template,
    DefaultEmailOption,
  });
});

test('Settings that do not go together are refused', async (t) => {
  const { cognito } = await openPool(t);
  const names = { AliasAttributes: ['email' as const], UsernameAttributes: ['email' as const] };
  const both = 'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.';
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

test('A refresh token that may live for no day lives for thirty', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const settings = { ClientName: 'web', RefreshTokenValidity: 0 };
  const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ...settings });
  assert.equal(UserPoolClient?.RefreshTokenValidity, 30);
});

test('A client whose tokens would live too short or too long is refused', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const make = (settings: object) => cognito.createUserPoolClient({ UserPoolId, ClientName: 'web', ...settings });
  const range = refusal('InvalidParameter', 'Invalid range for token validity.');
  const minutes = { TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' } };
  const hours = { AccessTokenValidity: 60, IdTokenValidity: 60 };
  for (const settings of [
    { ...minutes, ...hours, AccessTokenValidity: 4, RefreshTokenValidity: 61 },
    { ...minutes, ...hours, IdTokenValidity: 1441, RefreshTokenValidity: 2000 },
    { ...minutes, AccessTokenValidity: 5, IdTokenValidity: 5, RefreshTokenValidity: 59 },
    { RefreshTokenValidity: 3651 },
  ]) {
    await assert.rejects(make(settings), range, JSON.stringify(settings));
  }
  const order = 'Access and Id Token expiration times must be less than or equal to refresh token expiration times.';
  const late = { ...minutes, ...hours, IdTokenValidity: 61, RefreshTokenValidity: 60 };
  await assert.rejects(make(late), refusal('InvalidParameter', order));
  await make({ ...minutes, AccessTokenValidity: 5, IdTokenValidity: 5, RefreshTokenValidity: 60 });
  const rotation = { RefreshTokenRotation: { Feature: 'ENABLED' }, ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] };
  const both = 'ALLOW_REFRESH_TOKEN_AUTH does not go together with refresh token rotation.';
  await assert.rejects(make(rotation), refusal('InvalidParameter', both));
  const update = cognito.updateUserPoolClient({ UserPoolId, ClientId, AccessTokenValidity: 25 });
  await assert.rejects(update, range);
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
