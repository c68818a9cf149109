/** Identity pools as infrastructure tools see them: made, read, listed, changed, given roles and tags, deleted. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { paginateListIdentityPools } from '@aws-sdk/client-cognito-identity';
import { authenticated, identityAt, openIdentity, provider } from './identity-scene.ts';
import { openPool, refusal } from './scene.ts';
import { folderFor, start } from './stored.ts';
import { tokensOf } from './tokens-of.ts';
import { ada, password } from './two-people.ts';

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
  const pages = paginateListIdentityPools({ client: identity, pageSize: 1 }, { MaxResults: 1 });
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
