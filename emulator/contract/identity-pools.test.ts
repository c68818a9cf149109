/** Identity pools as infrastructure tools see them: made, read, listed, changed, given roles and tags, deleted. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import * as identityPools from '@aws-sdk/client-cognito-identity';
import { answersOf } from '../../tools/amazon-shapes/read-sdk.ts';
import { judgeAnswers } from './judge-answers.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { folderFor, start } from './stored.ts';
import { tokensOf } from './tokens-of.ts';
import { ada, password, users } from './two-people.ts';

const answers = answersOf(identityPools);
const authenticated = 'arn:aws:iam::000000000000:role/people';

function identityAt(t: TestContext, { url }: { url: string }) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const identity = new identityPools.CognitoIdentity({
    endpoint: url,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  judgeAnswers(identity, answers);
  t.after(() => identity.destroy());
  return identity;
}

function provider({ UserPoolId, ClientId }: Scene) {
  return { ProviderName: `cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`, ClientId, ServerSideTokenCheck: false };
}

async function openIdentity(t: TestContext) {
  const scene = await openPool(t, { users, client: passwordClient });
  const identity = identityAt(t, scene.emulator);
  const given = { IdentityPoolName: 'people', AllowUnauthenticatedIdentities: false };
  const CognitoIdentityProviders = [provider(scene)];
  const { IdentityPoolId = '' } = await identity.createIdentityPool({ ...given, CognitoIdentityProviders });
  return { ...scene, identity, IdentityPoolId };
}

test('An identity pool is made, read, changed and deleted', async (t) => {
  const scene = await openPool(t);
  const identity = identityAt(t, scene.emulator);
  const given = {
    IdentityPoolName: 'people',
    AllowUnauthenticatedIdentities: true,
    AllowClassicFlow: true,
    CognitoIdentityProviders: [provider(scene)],
    SupportedLoginProviders: { 'accounts.google.com': 'x' },
    IdentityPoolTags: { team: 'a' },
  };
  const { $metadata: _, IdentityPoolId, ...made } = await identity.createIdentityPool(given);
  assert.match(IdentityPoolId ?? '', /^us-east-1:[0-9a-f-]{36}$/);
  assert.deepEqual(made, given);
  const read = await identity.describeIdentityPool({ IdentityPoolId });
  assert.deepEqual({ ...read, $metadata: _ }, { ...given, IdentityPoolId, $metadata: _ });
  const next = { IdentityPoolId, IdentityPoolName: 'staff', AllowUnauthenticatedIdentities: false };
  const { $metadata: __, ...changed } = await identity.updateIdentityPool(next);
  assert.deepEqual(changed, { ...next, IdentityPoolTags: { team: 'a' } });
  await identity.deleteIdentityPool({ IdentityPoolId });
  const gone = refusal('ResourceNotFound', `IdentityPool '${IdentityPoolId}' not found.`);
  await assert.rejects(identity.describeIdentityPool({ IdentityPoolId }), gone);
  await assert.rejects(identity.updateIdentityPool(next), gone);
  await assert.rejects(identity.deleteIdentityPool({ IdentityPoolId }), gone);
});

test('Identity pools are listed page by page', async (t) => {
  const { identity } = await openIdentity(t);
  await identity.createIdentityPool({ IdentityPoolName: 'other', AllowUnauthenticatedIdentities: false });
  const pages = identityPools.paginateListIdentityPools({ client: identity, pageSize: 1 }, { MaxResults: 1 });
  const seen = [];
  for await (const { IdentityPools } of pages)
    seen.push(IdentityPools?.map(({ IdentityPoolName }) => IdentityPoolName));
  assert.deepEqual(
    seen.map((page) => page?.length),
    [1, 1],
  );
  assert.deepEqual(seen.flat().toSorted(), ['other', 'people']);
});

test('Without roles nobody gets credentials, and with them somebody signed in does', async (t) => {
  const scene = await openIdentity(t);
  const { identity, IdentityPoolId } = scene;
  const Logins = { [provider(scene).ProviderName]: (await tokensOf(scene, ada, password)).IdToken };
  const { IdentityId } = await identity.getId({ IdentityPoolId, Logins });
  const ask = () => identity.getCredentialsForIdentity({ IdentityId, Logins });
  await assert.rejects(ask(), { name: 'InvalidIdentityPoolConfigurationException' });
  const RoleMappings = { 'accounts.google.com': { Type: 'Token', AmbiguousRoleResolution: 'Deny' } } as const;
  await identity.setIdentityPoolRoles({ IdentityPoolId, Roles: { authenticated }, RoleMappings });
  const { $metadata: _, ...kept } = await identity.getIdentityPoolRoles({ IdentityPoolId });
  assert.deepEqual(kept, { IdentityPoolId, Roles: { authenticated }, RoleMappings });
  assert.ok((await ask()).Credentials?.AccessKeyId);
});

test('Identities are listed, described, unlinked by their owner, and deleted', async (t) => {
  const scene = await openIdentity(t);
  const { identity, IdentityPoolId } = scene;
  const { ProviderName } = provider(scene);
  const Logins = { [ProviderName]: (await tokensOf(scene, ada, password)).IdToken };
  const { IdentityId } = await identity.getId({ IdentityPoolId, Logins });
  const { $metadata: _, ...described } = await identity.describeIdentity({ IdentityId });
  assert.deepEqual([described.IdentityId, described.Logins], [IdentityId, [ProviderName]]);
  assert.ok(described.CreationDate);
  const list = await identity.listIdentities({ IdentityPoolId, MaxResults: 10 });
  assert.deepEqual(list.Identities, [described]);
  await assert.rejects(
    identity.unlinkIdentity({ IdentityId, Logins: {}, LoginsToRemove: [ProviderName] }),
    refusal('NotAuthorized', /is forbidden/),
  );
  await identity.unlinkIdentity({ IdentityId, Logins, LoginsToRemove: [ProviderName] });
  assert.deepEqual((await identity.describeIdentity({ IdentityId })).Logins, []);
  await identity.deleteIdentities({ IdentityIdsToDelete: [IdentityId ?? ''] });
  await assert.rejects(
    identity.describeIdentity({ IdentityId }),
    refusal('ResourceNotFound', `Identity '${IdentityId}' not found.`),
  );
});

test('Tags and principal tags are kept', async (t) => {
  const { identity, IdentityPoolId, UserPoolId } = await openIdentity(t);
  const ResourceArn = `arn:aws:cognito-identity:us-east-1:000000000000:identitypool/${IdentityPoolId}`;
  await identity.tagResource({ ResourceArn, Tags: { team: 'a', cost: '1' } });
  await identity.untagResource({ ResourceArn, TagKeys: ['cost'] });
  assert.deepEqual((await identity.listTagsForResource({ ResourceArn })).Tags, { team: 'a' });
  const one = { IdentityPoolId, IdentityProviderName: `cognito-idp.us-east-1.amazonaws.com/${UserPoolId}` };
  await identity.setPrincipalTagAttributeMap({ ...one, PrincipalTags: { department: 'custom:telnum' } });
  const { PrincipalTags, UseDefaults } = await identity.getPrincipalTagAttributeMap(one);
  assert.deepEqual([PrincipalTags, UseDefaults], [{ department: 'custom:telnum' }, false]);
});

test('An identity pool is there after a restart, with its roles, tags and identities', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const identity = identityAt(t, first);
  const IdentityPoolTags = { team: 'a' };
  const { IdentityPoolId } = await identity.createIdentityPool({
    IdentityPoolName: 'people',
    AllowUnauthenticatedIdentities: true,
    IdentityPoolTags,
  });
  await identity.setIdentityPoolRoles({ IdentityPoolId, Roles: { authenticated } });
  const { IdentityId } = await identity.getId({ IdentityPoolId });
  await first.close();
  const later = identityAt(t, await start(t, { file }));
  assert.deepEqual((await later.describeIdentityPool({ IdentityPoolId })).IdentityPoolTags, IdentityPoolTags);
  assert.deepEqual((await later.getIdentityPoolRoles({ IdentityPoolId })).Roles, { authenticated });
  assert.deepEqual((await later.describeIdentity({ IdentityId })).Logins, []);
});

/** As the session token of the emulator tells it. */
function roleIn(token = ''): string | undefined {
  return JSON.parse(Buffer.from(token, 'base64').toString()).role;
}

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;

async function openRoles(
  t: TestContext,
  mapping: Omit<identityPools.RoleMapping, 'Type'> & { Type: 'Token' | 'Rules' },
) {
  const scene = await openIdentity(t);
  const { cognito, identity, IdentityPoolId, UserPoolId, ClientId } = scene;
  const { ProviderName } = provider(scene);
  const RoleMappings = { [`${ProviderName}:${ClientId}`]: mapping };
  await identity.setIdentityPoolRoles({ IdentityPoolId, Roles: { authenticated }, RoleMappings });
  for (const [Precedence, name] of ['editors', 'readers'].entries()) {
    await cognito.createGroup({ UserPoolId, GroupName: name, Precedence, RoleArn: role(name) });
  }
  const ask = async (CustomRoleArn?: string) => {
    const Logins = { [ProviderName]: (await tokensOf(scene, ada, password)).IdToken };
    const { IdentityId } = await identity.getId({ IdentityPoolId, Logins });
    const { Credentials } = await identity.getCredentialsForIdentity({ IdentityId, Logins, CustomRoleArn });
    return roleIn(Credentials?.SessionToken);
  };
  const join = (GroupName: string) => cognito.adminAddUserToGroup({ UserPoolId, Username: ada, GroupName });
  return { ask, join };
}

test('The token chooses the role: the preferred one of its groups, or another of them that is asked for', async (t) => {
  const { ask, join } = await openRoles(t, { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' });
  assert.equal(await ask(), authenticated);
  await join('readers');
  assert.equal(await ask(), role('readers'));
  await assert.rejects(ask(role('editors')), { name: 'NotAuthorizedException' });
  await join('editors');
  assert.equal(await ask(), role('editors'));
  assert.equal(await ask(role('readers')), role('readers'));
});

test('Rules choose the role by claims, the first that is met, and deny where none is', async (t) => {
  const rule = (MatchType: identityPools.MappingRuleMatchType, Value: string, name: string) => {
    return { Claim: 'name', MatchType, Value, RoleARN: role(name) };
  };
  const deny = { Type: 'Rules', AmbiguousRoleResolution: 'Deny' } as const;
  const chosenBy = async (...Rules: identityPools.MappingRule[]) => {
    const { ask } = await openRoles(t, { ...deny, RulesConfiguration: { Rules } });
    return ask();
  };
  assert.equal(await chosenBy(rule('Equals', 'Grace', 'a'), rule('Equals', 'Ada', 'b')), role('b'));
  assert.equal(await chosenBy(rule('StartsWith', 'A', 'a'), rule('Contains', 'd', 'b')), role('a'));
  assert.equal(await chosenBy(rule('NotEqual', 'Ada', 'a'), rule('Contains', 'd', 'b')), role('b'));
  await assert.rejects(chosenBy(rule('Equals', 'Grace', 'a')), { name: 'NotAuthorizedException' });
});
