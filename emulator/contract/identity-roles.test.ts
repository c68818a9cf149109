/** Role mappings of identity pools: which role somebody's credentials are for. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { MappingRule, MappingRuleMatchType, RoleMapping } from '@aws-sdk/client-cognito-identity';
import { authenticated, openIdentity, provider } from './identity-scene.ts';
import { tokensOf } from './tokens-of.ts';
import { ada, password } from './two-people.ts';

/** As the session token of the emulator tells it. */
function roleIn(token = ''): string | undefined {
  return JSON.parse(Buffer.from(token, 'base64').toString()).role;
}

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;

async function openRoles(t: TestContext, mapping: Omit<RoleMapping, 'Type'> & { Type: 'Token' | 'Rules' }) {
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
  const rule = (MatchType: MappingRuleMatchType, Value: string, name: string) => {
    return { Claim: 'name', MatchType, Value, RoleARN: role(name) };
  };
  const deny = { Type: 'Rules', AmbiguousRoleResolution: 'Deny' } as const;
  const chosenBy = async (...Rules: MappingRule[]) => {
    const { ask } = await openRoles(t, { ...deny, RulesConfiguration: { Rules } });
    return ask();
  };
  assert.equal(await chosenBy(rule('Equals', 'Grace', 'a'), rule('Equals', 'Ada', 'b')), role('b'));
  assert.equal(await chosenBy(rule('StartsWith', 'A', 'a'), rule('Contains', 'd', 'b')), role('a'));
  assert.equal(await chosenBy(rule('NotEqual', 'Ada', 'a'), rule('Contains', 'd', 'b')), role('b'));
  await assert.rejects(chosenBy(rule('Equals', 'Grace', 'a')), { name: 'NotAuthorizedException' });
});

test('A mapping says what comes of no role or of several, and has rules where they choose', async (t) => {
  const { identity, IdentityPoolId } = await openIdentity(t);
  const set = (mapping: RoleMapping) => {
    const RoleMappings = { 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01:web': mapping };
    return identity.setIdentityPoolRoles({ IdentityPoolId, Roles: { authenticated }, RoleMappings });
  };
  await assert.rejects(set({ Type: 'Token' }), { name: 'InvalidParameterException' });
  await assert.rejects(set({ Type: 'Rules', AmbiguousRoleResolution: 'Deny' }), { name: 'InvalidParameterException' });
  await set({ Type: 'Token', AmbiguousRoleResolution: 'Deny' });
});
