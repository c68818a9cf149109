/** Managed login judged by clients that others wrote: openid-client, Auth.js, aws-jwt-verify. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Auth } from '@auth/core';
import { JwtVerifier } from 'aws-jwt-verify';
import * as client from 'openid-client';
import type { PoolOptions } from '../emulator.ts';
import { authConfig } from './auth-js-config.ts';
import { ada, callback, type Managed, newBrowser, openManaged, password, webClient } from './managed-login-scene.ts';

/** As an application finds the pool: by its issuer. */
async function discover({ emulator, UserPoolId, ClientId, pool }: Managed, authentication?: client.ClientAuth) {
  const issuer = new URL(`${emulator.url}/${UserPoolId}`);
  const insecure = { execute: [client.allowInsecureRequests] };
  return client.discovery(issuer, ClientId, pool.clientSecret, authentication, insecure);
}

/** To the callback with an answer, by way of the sign-in page. */
async function passThrough({ browser }: Managed, address: URL): Promise<URL> {
  const page = await browser.follow(address.href);
  return new URL((await browser.submit(page, { username: ada, password })).url);
}

for (const [name, authentication, settings] of [
  ['a public client', client.None(), {}],
  ['a secret in the form', client.ClientSecretPost(), { GenerateSecret: true }],
  ['a secret in a header', client.ClientSecretBasic(), { GenerateSecret: true }],
] as [string, client.ClientAuth, PoolOptions['client']][]) {
  test(`openid-client 6 signs in with PKCE, refreshes, asks who it is and revokes: ${name}`, async (t) => {
    const scene = await openManaged(t, { client: settings ?? {} }, 'engines');
    const config = await discover(scene, authentication);
    const [verifier, nonce, state] = [client.randomPKCECodeVerifier(), client.randomNonce(), client.randomState()];
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      nonce,
      state,
    });
    const returned = await passThrough(scene, address);
    const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state };
    const tokens = await client.authorizationCodeGrant(config, returned, checks);
    const claims = tokens.claims();
    assert.deepEqual([claims?.email, claims?.iss], [ada, `${scene.emulator.url}/${scene.UserPoolId}`]);
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    assert.equal(refreshed.claims()?.sub, claims?.sub);
    const told = await client.fetchUserInfo(config, refreshed.access_token, claims?.sub ?? '');
    assert.deepEqual([told.email, told.name], [ada, 'Ada']);
    await client.tokenRevocation(config, tokens.refresh_token ?? '');
    await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token ?? ''), { error: 'invalid_grant' });
    await assert.rejects(client.authorizationCodeGrant(config, returned, checks), { error: 'invalid_grant' });
  });
}

test('openid-client 6 hears of a refusal, and gets a token for a program', async (t) => {
  const scene = await openManaged(t, {
    client: { GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['api/read'] },
  });
  const { cognito, UserPoolId } = scene;
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await cognito.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const config = await discover(scene);
  const { access_token } = await client.clientCredentialsGrant(config, { scope: 'api/read' });
  const { scope, token_use } = await verified(scene, access_token);
  assert.deepEqual([scope, token_use], ['api/read', 'access']);
  const address = client.buildAuthorizationUrl(config, { redirect_uri: callback, scope: 'openid', state: 's' });
  const { headers } = await scene.browser.get(address.href);
  const refusal = client.authorizationCodeGrant(config, new URL(headers.get('location') ?? ''), { expectedState: 's' });
  await assert.rejects(refusal, { error: 'unauthorized_client' });
});

/** By aws-jwt-verify, with the keys that discovery names. */
function verified({ emulator, UserPoolId }: Managed, token: string) {
  const issuer = `${emulator.url}/${UserPoolId}`;
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` });
  // It fetches by HTTPS alone; the keys are those that it would fetch.
  return fetch(`${issuer}/.well-known/jwks.json`)
    .then((answer) => answer.json())
    .then((keys) => verifier.cacheJwks(keys as Parameters<typeof verifier.cacheJwks>[0]))
    .then(() => verifier.verify(token));
}

test('aws-jwt-verify takes both tokens of managed login; the access token is for the API that was named', async (t) => {
  const scene = await openManaged(t);
  const config = await discover(scene, client.None());
  const resource = 'https://api.example';
  const verifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email',
    resource,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const returned = await passThrough(scene, address);
  const tokens = await client.authorizationCodeGrant(config, returned, { pkceCodeVerifier: verifier });
  const access = await verified(scene, tokens.access_token);
  assert.deepEqual([access.aud, access.client_id, access.scope], [resource, scene.ClientId, 'openid email']);
  assert.equal((await verified(scene, tokens.id_token ?? '')).aud, scene.ClientId);
});

/** An application with Auth.js, and somebody's browser in front of it. */
async function openAuthJs(t: TestContext, site: string) {
  const CallbackURLs = [`${site}/auth/callback/cognito`];
  const scene = await openManaged(t, { client: { ...webClient, GenerateSecret: true, CallbackURLs } }, 'engines');
  const config = authConfig({
    AUTH_COGNITO_ID: scene.ClientId,
    AUTH_COGNITO_SECRET: scene.pool.clientSecret ?? '',
    AUTH_COGNITO_ISSUER: `${scene.emulator.url}/${scene.UserPoolId}`,
    AUTH_SECRET: 'a secret of the application, for its own cookies',
  });
  const cookies = newBrowser().cookies;
  const visit = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await Auth(new Request(site + path, { ...init, headers: { ...init.headers, cookie } }), config);
    for (const [, name = '', value = ''] of answer.headers
      .getSetCookie()
      .map((each) => /^([^=]+)=([^;]*)/.exec(each) ?? [])) {
      cookies.set(name, value);
    }
    return answer;
  };
  return { scene, visit };
}

test('Auth.js signs in with its Cognito provider, whatever it makes of discovery, and knows who it is', async (t) => {
  const { scene, visit } = await openAuthJs(t, 'http://localhost:3000');
  const { csrfToken } = (await (await visit('/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: 'http://localhost:3000/' });
  const begun = await visit('/auth/signin/cognito', { method: 'POST', body });
  const returned = await passThrough(scene, new URL(begun.headers.get('location') ?? ''));
  const landed = await visit(returned.pathname + returned.search);
  assert.deepEqual([landed.status, landed.headers.get('location')], [302, 'http://localhost:3000/']);
  const session = (await (await visit('/auth/session')).json()) as { user: { name: string; email: string } };
  assert.deepEqual([session.user.name, session.user.email], ['Ada', ada]);
});
