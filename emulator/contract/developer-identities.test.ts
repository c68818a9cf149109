/** Identities of people whom one's own backend knows, and the tokens that identity pools sign themselves. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { identityAt, openIdentity, provider } from './identity-scene.ts';
import { openPool } from './scene.ts';
import { claimsOf, tokensOf } from './tokens-of.ts';
import { ada, password } from './two-people.ts';

const DeveloperProviderName = 'backend';
const own = 'cognito-identity.amazonaws.com';

async function open(t: TestContext, AllowUnauthenticatedIdentities = false) {
  const { emulator } = await openPool(t);
  const identity = identityAt(t, emulator);
  const pool = { IdentityPoolName: 'people', AllowUnauthenticatedIdentities, DeveloperProviderName };
  const { IdentityPoolId } = await identity.createIdentityPool(pool);
  const Roles = { authenticated: 'arn:aws:iam::000000000000:role/people' };
  await identity.setIdentityPoolRoles({ IdentityPoolId, Roles });
  const tokenFor = (person: string, IdentityId?: string) =>
    identity.getOpenIdTokenForDeveloperIdentity({ IdentityPoolId, IdentityId, Logins: { backend: person } });
  return { emulator, identity, IdentityPoolId, tokenFor };
}

test('Whom a backend vouches for has one identity, whose token is traded for credentials while it lasts', async (t) => {
  const { emulator, identity, IdentityPoolId, tokenFor } = await open(t);
  const { IdentityId, Token = '' } = await tokenFor('ada');
  assert.equal((await tokenFor('ada')).IdentityId, IdentityId);
  const { sub, aud, iss } = claimsOf(Token);
  assert.deepEqual([sub, aud, iss], [IdentityId, IdentityPoolId, `https://${own}`]);
  const ask = (token: string) => identity.getCredentialsForIdentity({ IdentityId, Logins: { [own]: token } });
  assert.ok((await ask(Token)).Credentials?.AccessKeyId);
  const { Token: graces = '' } = await tokenFor('grace');
  await assert.rejects(ask(graces), { name: 'NotAuthorizedException' });
  await assert.rejects(identity.getCredentialsForIdentity({ IdentityId }), { name: 'NotAuthorizedException' });
  emulator.clock.advance(900_000);
  await assert.rejects(ask(Token), { name: 'NotAuthorizedException' });
  const foreign = { IdentityPoolId, Logins: { elsewhere: 'ada' } };
  await assert.rejects(identity.getOpenIdTokenForDeveloperIdentity(foreign), { name: 'NotAuthorizedException' });
});

test('Whoever gets such a token finds its key by the discovery of identity pools', async (t) => {
  const { emulator, tokenFor, IdentityPoolId } = await open(t);
  const { Token = '' } = await tokenFor('ada');
  const read = (address: string) => fetch(address).then((answer) => answer.json() as Promise<Record<string, string>>);
  const { issuer = '', jwks_uri = '' } = await read(`${emulator.url}/.well-known/openid-configuration`);
  const { payload } = await jwtVerify(Token, createRemoteJWKSet(new URL(jwks_uri)), {
    issuer,
    audience: IdentityPoolId ?? '',
  });
  assert.equal(payload.iss, `https://${own}`);
});

test('Developer identities are looked up, merged and unlinked', async (t) => {
  const { identity, IdentityPoolId, tokenFor } = await open(t);
  const [adas, graces] = [(await tokenFor('ada')).IdentityId, (await tokenFor('grace')).IdentityId];
  const lookUp = (DeveloperUserIdentifier: string) =>
    identity.lookupDeveloperIdentity({ IdentityPoolId, DeveloperUserIdentifier });
  assert.deepEqual((await lookUp('ada')).DeveloperUserIdentifierList, ['ada']);
  assert.deepEqual((await identity.describeIdentity({ IdentityId: adas })).Logins, [DeveloperProviderName]);
  await assert.rejects(tokenFor('ada', graces), { name: 'ResourceConflictException' });
  const pair = { SourceUserIdentifier: 'grace', DestinationUserIdentifier: 'ada' };
  const one = { IdentityPoolId, DeveloperProviderName };
  assert.equal((await identity.mergeDeveloperIdentities({ ...one, ...pair })).IdentityId, adas);
  const { IdentityId, DeveloperUserIdentifierList } = await lookUp('grace');
  assert.deepEqual([IdentityId, DeveloperUserIdentifierList], [adas, ['ada', 'grace']]);
  const page = { IdentityPoolId, IdentityId: adas, MaxResults: 1 };
  const { DeveloperUserIdentifierList: first, NextToken } = await identity.lookupDeveloperIdentity(page);
  const next = await identity.lookupDeveloperIdentity({ ...page, NextToken });
  assert.deepEqual([first, next.DeveloperUserIdentifierList, next.NextToken], [['ada'], ['grace'], undefined]);
  const unlink = { ...one, IdentityId: adas, DeveloperUserIdentifier: 'ada' };
  await identity.unlinkDeveloperIdentity(unlink);
  await assert.rejects(lookUp('ada'), { name: 'ResourceNotFoundException' });
  await assert.rejects(identity.unlinkDeveloperIdentity(unlink), { name: 'ResourceNotFoundException' });
});

test('Whom a backend vouches for may sign in at a user pool as well, and has one identity', async (t) => {
  const scene = await openIdentity(t);
  const { identity, IdentityPoolId } = scene;
  const { ProviderName, ...link } = provider(scene);
  const pool = { IdentityPoolId, IdentityPoolName: 'people', AllowUnauthenticatedIdentities: false };
  const CognitoIdentityProviders = [{ ProviderName, ...link }];
  await identity.updateIdentityPool({ ...pool, DeveloperProviderName, CognitoIdentityProviders });
  const { IdToken = '' } = await tokensOf(scene, ada, password);
  const ask = (backend: string, token = IdToken) =>
    identity.getOpenIdTokenForDeveloperIdentity({ IdentityPoolId, Logins: { [ProviderName]: token, backend } });
  const { IdentityId } = await ask('ada');
  assert.equal((await identity.getId({ IdentityPoolId, Logins: { [ProviderName]: IdToken } })).IdentityId, IdentityId);
  assert.deepEqual((await identity.describeIdentity({ IdentityId })).Logins, [ProviderName, DeveloperProviderName]);
  const { IdentityId: graces } = await identity.getOpenIdTokenForDeveloperIdentity({
    IdentityPoolId,
    Logins: { backend: 'grace' },
  });
  assert.notEqual(graces, IdentityId);
  await assert.rejects(ask('grace'), { name: 'ResourceConflictException' });
  await assert.rejects(ask('ada', 'no-token'), { name: 'NotAuthorizedException' });
});

test('A guest gets a token of their identity for ten minutes', async (t) => {
  const { identity, IdentityPoolId } = await open(t, true);
  const { IdentityId } = await identity.getId({ IdentityPoolId });
  const { Token = '' } = await identity.getOpenIdToken({ IdentityId });
  const { sub, amr, iat, exp } = claimsOf(Token);
  assert.deepEqual([sub, amr, Number(exp) - Number(iat)], [IdentityId, ['unauthenticated'], 600]);
});
