/** How pools and clients are listed, changed and deleted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';
import { ada, password, users } from './two-people.ts';

const client = passwordClient;

test('Pools and clients are listed page by page', async (t) => {
  const { cognito, emulator, UserPoolId, ClientId } = await openPool(t);
  emulator.clock.advance(1);
  const { UserPool } = await cognito.createUserPool({ PoolName: 'second' });
  const first = await cognito.listUserPools({ MaxResults: 1 });
  assert.deepEqual(
    first.UserPools?.map(({ Id }) => Id),
    [UserPoolId],
  );
  const rest = await cognito.listUserPools({ MaxResults: 1, NextToken: first.NextToken });
  assert.deepEqual([rest.UserPools?.map(({ Name }) => Name), rest.NextToken], [['second'], undefined]);
  assert.equal(rest.UserPools?.[0]?.Id, UserPool?.Id);
  emulator.clock.advance(1);
  await cognito.createUserPoolClient({ UserPoolId, ClientName: 'second' });
  const clients = await cognito.listUserPoolClients({ UserPoolId, MaxResults: 1 });
  assert.deepEqual(clients.UserPoolClients, [{ ClientId, UserPoolId, ClientName: 'Gatehouse' }]);
  const others = await cognito.listUserPoolClients({ UserPoolId, MaxResults: 1, NextToken: clients.NextToken });
  assert.deepEqual(
    others.UserPoolClients?.map(({ ClientName }) => ClientName),
    ['second'],
  );
});

test('An updated pool has what it was given and the defaults for the rest, but keeps its people', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const PasswordPolicy = { MinimumLength: 15 };
  await cognito.updateUserPool({ UserPoolId, Policies: { PasswordPolicy }, DeletionProtection: 'ACTIVE' });
  const { UserPool } = await cognito.describeUserPool({ UserPoolId });
  assert.deepEqual(UserPool?.Policies?.PasswordPolicy, PasswordPolicy);
  assert.equal(UserPool?.AutoVerifiedAttributes, undefined);
  assert.deepEqual(UserPool?.UsernameAttributes, ['email']);
  assert.ok(UserPool?.SchemaAttributes?.some(({ Name }) => Name === 'custom:telnum'));
  await accessTokenOf(scene, ada, password);
  const text =
    'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.';
  await assert.rejects(cognito.deleteUserPool({ UserPoolId }), refusal('InvalidParameter', text));
});

test('An updated client has what it was given and the defaults for the rest', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const { UserPoolClient } = await cognito.updateUserPoolClient({ UserPoolId, ClientId, AccessTokenValidity: 2 });
  const { AccessTokenValidity, PreventUserExistenceErrors, ClientName } = UserPoolClient ?? {};
  assert.deepEqual(
    { AccessTokenValidity, PreventUserExistenceErrors, ClientName },
    {
      AccessTokenValidity: 2,
      PreventUserExistenceErrors: 'LEGACY',
      ClientName: 'Gatehouse',
    },
  );
});

test('A client that is deleted ends its sign-ins, a pool that is deleted takes everything with it', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId, ClientId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  await cognito.deleteUserPoolClient({ UserPoolId, ClientId });
  const noClient = refusal('ResourceNotFound', `User pool client ${ClientId} does not exist.`);
  await assert.rejects(cognito.getUser({ AccessToken }), noClient);
  await assert.rejects(accessTokenOf(scene, ada, password), noClient);
  await cognito.deleteUserPool({ UserPoolId });
  const noPool = refusal('ResourceNotFound', `User pool ${UserPoolId} does not exist.`);
  await assert.rejects(cognito.listUsers({ UserPoolId }), noPool);
  await assert.rejects(cognito.getUser({ AccessToken }), refusal('NotAuthorized', 'Invalid Access Token'));
});

test("A pool's second factors are set and read", async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const before = await cognito.getUserPoolMfaConfig({ UserPoolId });
  assert.equal(before.MfaConfiguration, 'OFF');
  const mfa = { SoftwareTokenMfaConfiguration: { Enabled: true }, EmailMfaConfiguration: { Subject: 'Code' } };
  const { $metadata: _, ...answer } = await cognito.setUserPoolMfaConfig({
    UserPoolId,
    MfaConfiguration: 'ON',
    ...mfa,
  });
  assert.deepEqual(answer, { MfaConfiguration: 'ON', ...mfa });
  const { $metadata: __, ...after } = await cognito.getUserPoolMfaConfig({ UserPoolId });
  assert.deepEqual(after, answer);
  assert.equal((await cognito.describeUserPool({ UserPoolId })).UserPool?.MfaConfiguration, 'ON');
});

test('Attributes can be added to a pool', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const team = { Name: 'team', AttributeDataType: 'Number' as const, NumberAttributeConstraints: { MaxValue: '9' } };
  await cognito.addCustomAttributes({ UserPoolId, CustomAttributes: [team] });
  const again = cognito.addCustomAttributes({ UserPoolId, CustomAttributes: [team] });
  const exists = 'custom:team: Existing attribute already has name custom:team.';
  await assert.rejects(again, refusal('InvalidParameter', exists));
  const signUp = (Value: string) =>
    cognito.signUp({ ClientId, Username: ada, Password: password, UserAttributes: [{ Name: 'custom:team', Value }] });
  const large =
    'Attributes did not conform to the schema: custom:team: Attribute must have value less than or equal to 9';
  await assert.rejects(signUp('10'), refusal('InvalidParameter', large));
  await signUp('9');
});
