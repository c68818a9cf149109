/** What administrators do to people, groups, pools and clients that are there already. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const password = 'Engine-1843';
const users = [
  { email: ada, password, attributes: { name: 'Ada' } },
  { email: grace, password, status: 'UNCONFIRMED' as const, attributes: { name: 'Grace' } },
];
const client = passwordClient;
const unknown = refusal('UserNotFound', 'User does not exist.');

async function emails({ cognito, UserPoolId }: Scene, Filter?: string): Promise<(string | undefined)[]> {
  const { Users = [] } = await cognito.listUsers({ UserPoolId, Filter });
  return Users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
}

async function userOf({ cognito, UserPoolId }: Scene, Username = ada) {
  const { UserAttributes = [], ...others } = await cognito.adminGetUser({ UserPoolId, Username });
  return { ...others, ...Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value])) } as {
    [name: string]: unknown;
  };
}

test('People are found by one attribute that equals a value or begins with it', async (t) => {
  const disabled = { email: 'dee@disabled.example', password, isDisabled: true, phone: '+15550100' };
  const scene = await openPool(t, { users: [...users, disabled] });
  const sub = String((await userOf(scene)).sub);
  const cases: [string | undefined, string[]][] = [
    [undefined, [ada, grace, 'dee@disabled.example']],
    ['', [ada, grace, 'dee@disabled.example']],
    [`email = "${ada}"`, [ada]],
    ['email="ADA@LOVELACE.EXAMPLE"', [ada]],
    ['email ^= "g"', [grace]],
    ['name = "Grace"', [grace]],
    ['name = "Gra"', []],
    ['name ^= "Gra"', [grace]],
    ['name ^= ""', [ada, grace]],
    ['phone_number ^= "+1"', ['dee@disabled.example']],
    ['status = "Disabled"', ['dee@disabled.example']],
    ['status = "Enabled"', [ada, grace]],
    ['cognito:user_status = "unconfirmed"', [grace]],
    ['cognito:user_status = "CONFIRMED"', [ada, 'dee@disabled.example']],
    [`sub = "${sub}"`, [ada]],
    [`username = "${sub}"`, [ada]],
    [`username = "${sub.toUpperCase()}"`, []],
    ['given_name = "x"', []],
    ['family_name = "x"', []],
    ['preferred_username = "x"', []],
  ];
  for (const [filter, expected] of cases)
    assert.deepEqual((await emails(scene, filter)).toSorted(), expected.toSorted(), filter);
});

test('A quotation mark in a filter is escaped', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password, attributes: { name: 'A "d" a' } }] });
  assert.deepEqual(await emails(scene, String.raw`name = "A \"d\" a"`), [ada]);
});

test('A filter that means nothing is refused', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  for (const Filter of ['email', 'email = ada', 'email > "a"', 'email = "a" and name = "b"', '= "x"']) {
    const wrong = refusal('InvalidParameter', 'Error while parsing filter');
    await assert.rejects(cognito.listUsers({ UserPoolId, Filter }), wrong, Filter);
  }
  for (const name of ['custom:telnum', 'gender', 'constructor']) {
    const wrong = refusal('InvalidParameter', `Invalid search attribute: ${name}`);
    await assert.rejects(cognito.listUsers({ UserPoolId, Filter: `${name} = "x"` }), wrong);
  }
});

test('People come page by page, and somebody new disturbs no page', async (t) => {
  const scene = await openPool(t);
  const { cognito, UserPoolId, pool, emulator } = scene;
  const add = async (number: number) => {
    await pool.addUser({ email: `p${number}@crowd.example` });
    emulator.clock.advance(1);
  };
  for (const number of [1, 2, 3, 4, 5]) await add(number);
  const seen: (string | undefined)[] = [];
  let PaginationToken: string | undefined;
  do {
    const answer = await cognito.listUsers({ UserPoolId, Limit: 2, PaginationToken, AttributesToGet: ['email'] });
    seen.push(...(answer.Users ?? []).map(({ Attributes }) => Attributes?.[0]?.Value));
    if (seen.length === 2) await add(6);
    PaginationToken = answer.PaginationToken;
  } while (PaginationToken);
  assert.deepEqual(
    seen,
    [1, 2, 3, 4, 5, 6].map((number) => `p${number}@crowd.example`),
  );
  const broken = cognito.listUsers({ UserPoolId, PaginationToken: 'x' });
  await assert.rejects(broken, refusal('InvalidParameter', 'Invalid pagination token.'));
  const many =
    "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60";
  await assert.rejects(cognito.listUsers({ UserPoolId, Limit: 61 }), refusal('InvalidParameter', many));
});

test('Only the attributes that are asked for are listed', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const { Users } = await cognito.listUsers({ UserPoolId, AttributesToGet: ['name'], Filter: 'name = "Ada"' });
  assert.deepEqual(Users?.[0]?.Attributes, [{ Name: 'name', Value: 'Ada' }]);
  assert.equal(Users?.[0]?.UserStatus, 'CONFIRMED');
  assert.equal(Users?.[0]?.Enabled, true);
  const wrong = refusal('InvalidParameter', 'One or more requested attributes do not exist in user pool.');
  await assert.rejects(cognito.listUsers({ UserPoolId, AttributesToGet: ['custom:foo'] }), wrong);
});

test('Somebody who is disabled is signed out for good, and can sign in again when enabled', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  await cognito.adminDisableUser({ UserPoolId, Username: ada });
  assert.equal((await userOf(scene)).Enabled, false);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
  await cognito.adminEnableUser({ UserPoolId, Username: ada });
  const revoked = refusal('NotAuthorized', 'Access Token has been revoked');
  await assert.rejects(cognito.getUser({ AccessToken }), revoked);
  await accessTokenOf(scene, ada, password);
});

test('Somebody whom an administrator deletes is gone', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  await cognito.adminDeleteUser({ UserPoolId, Username: ada });
  await assert.rejects(cognito.adminDeleteUser({ UserPoolId, Username: ada }), unknown);
  await assert.rejects(cognito.getUser({ AccessToken }), unknown);
});

test('A reset by an administrator sends a code and stops sign-ins until a new password is set', async (t) => {
  const scene = await openPool(t, { users, client: { ...client, PreventUserExistenceErrors: 'LEGACY' } });
  const { cognito, UserPoolId, ClientId, codeFor } = scene;
  await cognito.adminResetUserPassword({ UserPoolId, Username: ada });
  assert.equal((await userOf(scene)).UserStatus, 'RESET_REQUIRED');
  const required = refusal('PasswordResetRequired', 'Password reset required for the user');
  await assert.rejects(accessTokenOf(scene, ada, password), required);
  const Password = 'Engine-1844';
  await cognito.confirmForgotPassword({ ClientId, Username: ada, ConfirmationCode: codeFor(ada), Password });
  await accessTokenOf(scene, ada, Password);
});

test('A password that cannot be reset is left alone', async (t) => {
  const temporary = { email: 'tim@temp.example', password, status: 'FORCE_CHANGE_PASSWORD' as const };
  const unverified = { email: 'una@unverified.example', password, attributes: { email_verified: 'false' } };
  const { cognito, UserPoolId } = await openPool(t, { users: [...users, temporary, unverified] });
  const reset = (Username: string) => cognito.adminResetUserPassword({ UserPoolId, Username });
  const state = refusal('NotAuthorized', 'User password cannot be reset in the current state.');
  await assert.rejects(reset('tim@temp.example'), state);
  await assert.rejects(reset(grace), state);
  const text = 'Cannot reset password for the user as there is no registered/verified email or phone_number';
  await assert.rejects(reset('una@unverified.example'), refusal('InvalidParameter', text));
  await assert.rejects(reset('nobody'), unknown);
});

test('An administrator changes attributes and says what is verified', async (t) => {
  const scene = await openPool(t, { users });
  const { cognito, UserPoolId, emulator } = scene;
  const update = (changes: Record<string, string>) => {
    const UserAttributes = Object.entries(changes).map(([Name, Value]) => ({ Name, Value }));
    return cognito.adminUpdateUserAttributes({ UserPoolId, Username: grace, UserAttributes });
  };
  await update({ email_verified: 'true', name: '', 'custom:telnum': '42' });
  const { email_verified, name, 'custom:telnum': telnum } = await userOf(scene, grace);
  assert.deepEqual({ email_verified, name, telnum }, { email_verified: 'true', name: undefined, telnum: '42' });
  await update({ phone_number: '+15550100', phone_number_verified: 'true' });
  assert.equal((await userOf(scene, grace)).phone_number_verified, 'true');
  assert.deepEqual(emulator.inbox.all(), []);
  const taken = refusal('AliasExists', 'An account with the given email already exists.');
  await assert.rejects(update({ email: ada, email_verified: 'true' }), taken);
  const immutable = 'Invalid user attributes: user.sub: Attribute cannot be updated.\n';
  await assert.rejects(update({ sub: 'x' }), refusal('InvalidParameter', immutable));
  const strange = 'Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n';
  await assert.rejects(update({ 'custom:foo': 'x' }), refusal('InvalidParameter', strange));
  await cognito.adminUpdateUserAttributes({
    UserPoolId,
    Username: grace,
    UserAttributes: [{ Name: 'email', Value: 'admiral@hopper.example' }],
  });
  assert.equal(emulator.inbox.to('admiral@hopper.example').length, 1);
});

test("An administrator turns somebody's second factors on and off", async (t) => {
  const mfa = { SoftwareTokenMfaConfiguration: { Enabled: true }, SmsMfaConfiguration: {} };
  const person = { email: ada, phone: '+15550100', password, totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH' };
  const scene = await openPool(t, { users: [person], mfa });
  const { cognito, UserPoolId } = scene;
  const set = (settings: object) => cognito.adminSetUserMFAPreference({ UserPoolId, Username: ada, ...settings });
  await set({ SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true }, SMSMfaSettings: { Enabled: true } });
  const { UserMFASettingList, PreferredMfaSetting } = await userOf(scene);
  assert.deepEqual(UserMFASettingList, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
  assert.equal(PreferredMfaSetting, 'SOFTWARE_TOKEN_MFA');
  await set({ SoftwareTokenMfaSettings: { Enabled: false }, SMSMfaSettings: { Enabled: false } });
  const after = await userOf(scene);
  assert.deepEqual([after.UserMFASettingList, after.PreferredMfaSetting], [undefined, undefined]);
});

test('Groups are made, listed, joined and left, and stand in the token', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const RoleArn = 'arn:aws:iam::000000000000:role/editors';
  const { Group } = await cognito.createGroup({
    UserPoolId,
    GroupName: 'editors',
    Description: 'They edit',
    Precedence: 2,
    RoleArn,
  });
  const { CreationDate, LastModifiedDate, ...described } = Group ?? {};
  const expected = { GroupName: 'editors', UserPoolId, Description: 'They edit', Precedence: 2, RoleArn };
  assert.deepEqual(described, expected);
  assert.ok(CreationDate instanceof Date && LastModifiedDate instanceof Date);
  await cognito.createGroup({ UserPoolId, GroupName: 'admins', Precedence: 1 });
  await cognito.createGroup({ UserPoolId, GroupName: 'zebras' });
  const again = cognito.createGroup({ UserPoolId, GroupName: 'admins' });
  await assert.rejects(again, refusal('GroupExists', 'A group with the name already exists.'));
  const first = await cognito.listGroups({ UserPoolId, Limit: 2 });
  const rest = await cognito.listGroups({ UserPoolId, Limit: 2, NextToken: first.NextToken });
  const names = [...(first.Groups ?? []), ...(rest.Groups ?? [])].map(({ GroupName }) => GroupName);
  assert.deepEqual(names, ['admins', 'editors', 'zebras']);
  for (const GroupName of ['zebras', 'editors', 'admins', 'admins']) {
    await cognito.adminAddUserToGroup({ UserPoolId, Username: ada, GroupName });
  }
  const mine = async () => {
    const { Groups } = await cognito.adminListGroupsForUser({ UserPoolId, Username: ada });
    return Groups?.map(({ GroupName }) => GroupName);
  };
  assert.deepEqual(await mine(), ['admins', 'editors', 'zebras']);
  const [, claims = ''] = (await accessTokenOf(scene, ada, password)).split('.');
  const { 'cognito:groups': inToken } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.deepEqual(inToken, ['admins', 'editors', 'zebras']);
  await cognito.adminRemoveUserFromGroup({ UserPoolId, Username: ada, GroupName: 'editors' });
  assert.deepEqual(await mine(), ['admins', 'zebras']);
});

test('Groups and people that are not there are named', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const noGroup = refusal('ResourceNotFound', 'Group not found.');
  const join = (Username: string, GroupName: string) =>
    cognito.adminAddUserToGroup({ UserPoolId, Username, GroupName });
  await assert.rejects(join(ada, 'constructor'), noGroup);
  await assert.rejects(cognito.adminRemoveUserFromGroup({ UserPoolId, Username: ada, GroupName: 'x' }), noGroup);
  await assert.rejects(join('nobody', 'x'), unknown);
  await assert.rejects(cognito.adminListGroupsForUser({ UserPoolId, Username: 'nobody' }), unknown);
});

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
