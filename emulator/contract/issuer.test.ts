/** Whose tokens they are: with Amazon's issuer the verifier that everybody uses takes them as it takes real ones. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { CognitoIdentity } from '@aws-sdk/client-cognito-identity';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { EmulatorOptions, PoolOptions } from '../emulator.ts';
import { createIdentityPool } from '../identity/create-identity-pool.ts';
import { passwordClient, type Scene, sharedKeys } from './scene.ts';
import { speakTo, start } from './stored.ts';
import { claimsOf, refresh, type Tokens, tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';

type Opened = Omit<Scene, 'codeFor'> & { keysAt: string; signIn(): Promise<Tokens> };

async function open(t: TestContext, options: EmulatorOptions, pool: PoolOptions = {}): Promise<Opened> {
  const emulator = await start(t, options);
  const keys = await sharedKeys;
  const users = [{ email: ada, password }];
  const created = await emulator.createPool({ keys, users, client: passwordClient, ...pool });
  const { userPoolId: UserPoolId, clientId: ClientId } = created;
  const scene = { emulator, pool: created, UserPoolId, ClientId, cognito: speakTo(t, emulator) };
  const keysAt = `${emulator.url}/${UserPoolId}/.well-known/jwks.json`;
  return { ...scene, keysAt, signIn: () => tokensOf({ ...scene, codeFor: () => '' }, ada, password) };
}

for (const [kind, service] of [
  ['ORIGINAL', 'cognito-idp'],
  ['UPDATED', 'issuer-cognito-idp'],
] as const) {
  test(`CognitoJwtVerifier takes tokens of Amazon's ${kind} issuer as it is, once it has the local keys`, async (t) => {
    const settings = { IssuerConfiguration: { Type: kind } };
    const scene = await open(t, { choices: { issuer: 'aws' } }, { id: 'eu-west-1_Verified0', settings });
    const { UserPoolId: userPoolId, ClientId: clientId, keysAt: localJwks } = scene;
    const { AccessToken, IdToken } = await scene.signIn();
    const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
    const keys = await (await fetch(localJwks)).json();
    verifier.cacheJwks(keys as Parameters<typeof verifier.cacheJwks>[0]);
    const { iss, username } = await verifier.verify(AccessToken);
    assert.equal(iss, `https://${service}.eu-west-1.amazonaws.com/eu-west-1_Verified0`);
    assert.equal(username, claimsOf(IdToken)['cognito:username']);
    assert.equal((await verifier.verify(IdToken, { tokenUse: 'id' })).email, ada);
    await assert.rejects(verifier.verify(IdToken), /Token use not allowed: id/);
    await assert.rejects(verifier.verify(`${AccessToken.slice(0, -6)}AAAAAA`), /Invalid signature/);
  });
}

test('The pool itself takes its tokens, whatever issuer they name', async (t) => {
  const scene = await open(t, { choices: { issuer: 'aws' } });
  const { AccessToken, IdToken, RefreshToken } = await scene.signIn();
  assert.ok(await scene.cognito.getUser({ AccessToken }));
  assert.ok((await refresh({ ...scene, codeFor: () => '' }, RefreshToken)).AuthenticationResult);
  const { UserPoolId: userPoolId, ClientId: clientId, emulator } = scene;
  const IdentityPoolId = createIdentityPool(emulator.world, { providers: [{ userPoolId, clientId }] });
  const identity = new CognitoIdentity({ endpoint: emulator.url, region: 'us-east-1', maxAttempts: 1 });
  t.after(() => identity.destroy());
  const Logins = { [`cognito-idp.us-east-1.amazonaws.com/${userPoolId}`]: IdToken };
  assert.ok((await identity.getId({ IdentityPoolId, Logins })).IdentityId);
});

test('An address is followed by the pool’s id, unless it ends in it, and what a pool says goes first', async (t) => {
  const scene = await open(t, { choices: { issuer: 'http://pool.test:9500/' } });
  const issuerOf = async (id: string, issuer?: string) => {
    const keys = await sharedKeys;
    await scene.emulator.createPool({ id, keys, ...(issuer !== undefined && { issuer }) });
    const answer = await fetch(`${scene.emulator.url}/${id}/.well-known/openid-configuration`);
    return ((await answer.json()) as { issuer: string }).issuer;
  };
  assert.equal(claimsOf((await scene.signIn()).IdToken).iss, `http://pool.test:9500/${scene.UserPoolId}`);
  assert.equal(await issuerOf('us-east-1_Plain'), 'http://pool.test:9500/us-east-1_Plain');
  assert.equal(await issuerOf('us-east-1_Own', 'https://id.example'), 'https://id.example/us-east-1_Own');
  assert.equal(
    await issuerOf('us-east-1_Whole', 'https://id.example/us-east-1_Whole'),
    'https://id.example/us-east-1_Whole',
  );
  assert.equal(
    await issuerOf('us-east-1_Amazon', 'aws'),
    'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Amazon',
  );
});

test('Discovery names the keys where the caller reaches the emulator, whatever the issuer', async (t) => {
  const { emulator, UserPoolId } = await open(t, { choices: { issuer: 'aws' }, allowedHosts: ['pool.test'] });
  const headers = { Host: 'pool.test:9500' };
  const text = await new Promise<string>((resolve, reject) => {
    const path = `${emulator.url}/${UserPoolId}/.well-known/openid-configuration`;
    request(path, { headers, agent: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
  const { issuer, jwks_uri, token_endpoint } = JSON.parse(text);
  assert.equal(issuer, `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`);
  assert.equal(jwks_uri, `http://pool.test:9500/${UserPoolId}/.well-known/jwks.json`);
  assert.equal(token_endpoint, 'http://pool.test:9500/oauth2/token');
});
