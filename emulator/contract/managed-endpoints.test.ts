/** The endpoints of managed login that programs call: refreshing, programs' own tokens, userInfo, revocation, sign-out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ada,
  answerIn,
  ask,
  claimsOf,
  type Managed,
  openManaged,
  queryOf,
  signIn,
  type Tokens,
  trade,
  webClient,
} from './managed-login-scene.ts';
import { withResponse } from './with-response.ts';

async function tokensOf(scene: Managed, more: Record<string, string> = {}): Promise<Tokens> {
  const { code } = await signIn(scene, more);
  const { body } = await trade(scene, code);
  return body;
}

async function userInfo({ site }: Managed, token?: string) {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${site}/oauth2/userInfo`, { headers });
  const body = (await answer.json()) as Record<string, string>;
  return { status: answer.status, challenge: answer.headers.get('www-authenticate'), headers: answer.headers, body };
}

async function revoke({ site, ClientId }: Managed, token: string, more: Record<string, string> = {}) {
  const body = new URLSearchParams({ token, client_id: ClientId, ...more });
  const answer = await fetch(`${site}/oauth2/revoke`, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
}

test('Refreshing keeps what was granted, at the token endpoint and by InitiateAuth', async (t) => {
  const scene = await openManaged(t);
  const first = await tokensOf(scene, { resource: 'https://api.example/v1', nonce: 'nonce-1' });
  const { refresh_token = '' } = first;
  assert.equal(claimsOf(first.id_token).nonce, 'nonce-1');
  const { status, body } = await ask(scene, { grant_type: 'refresh_token', refresh_token });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ['id_token', 'access_token', 'expires_in', 'token_type']);
  const { AuthenticationResult } = await scene.cognito.initiateAuth({
    ClientId: scene.ClientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: refresh_token },
  });
  for (const token of [first.access_token, body.access_token, AuthenticationResult?.AccessToken]) {
    const { scope, aud, version, auth_time } = claimsOf(token);
    assert.deepEqual({ scope, aud, version }, { scope: 'openid email', aud: 'https://api.example/v1', version: 2 });
    assert.equal(auth_time, claimsOf(first.id_token).auth_time);
  }
  assert.equal(claimsOf(body.id_token).nonce, undefined);
});

test('With rotation each refresh brings a new refresh token, and the old one is over', async (t) => {
  const RefreshTokenRotation = { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } as const;
  const scene = await openManaged(t, { client: { RefreshTokenRotation, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } });
  const { refresh_token } = await tokensOf(scene);
  const { body } = await ask(scene, { grant_type: 'refresh_token', refresh_token });
  assert.ok(body.refresh_token && body.refresh_token !== refresh_token);
  const old = await ask(scene, { grant_type: 'refresh_token', refresh_token });
  assert.deepEqual([old.status, old.body], [400, { error: 'invalid_grant' }]);
});

test('Without the scope of people’s own accounts no operation on them is open; without openid there is no ID token', async (t) => {
  const scene = await openManaged(t);
  const { access_token: AccessToken } = await tokensOf(scene);
  await assert.rejects(scene.cognito.getUser({ AccessToken }), /Access Token does not have required scopes/);
  const admin = await tokensOf(scene, { scope: 'aws.cognito.signin.user.admin', prompt: 'login' });
  assert.equal(admin.id_token, undefined);
  const { UserAttributes } = await scene.cognito.getUser({ AccessToken: admin.access_token });
  assert.ok(UserAttributes?.some(({ Value }) => Value === ada));
  assert.equal((await userInfo(scene, admin.access_token)).status, 401);
});

test('A scope opens its own attributes, to the ID token and to userInfo; openid alone opens all', async (t) => {
  const scene = await openManaged(t);
  for (const [scope, names] of [
    ['openid', ['email', 'email_verified', 'name']],
    ['openid email', ['email', 'email_verified']],
    ['openid profile', ['name']],
    ['openid phone', []],
  ] as const) {
    const { id_token, access_token } = await tokensOf(scene, { scope, prompt: 'login' });
    const claims = claimsOf(id_token);
    const told = await userInfo(scene, access_token);
    assert.equal(told.status, 200);
    for (const name of ['email', 'email_verified', 'name']) {
      assert.equal(
        name in claims,
        names.some((each) => each === name),
        `${scope}: ${name} in the ID token`,
      );
      assert.equal(name in told.body, name in claims, `${scope}: ${name} in userInfo`);
    }
    assert.equal(told.body.sub, claims.sub);
    assert.equal(told.body.username, claims['cognito:username']);
    if ('email' in claims) assert.deepEqual([claims.email_verified, told.body.email_verified], [true, 'true']);
  }
});

test('UserInfo tells nothing to who has no token of managed login, and says why in a header', async (t) => {
  const scene = await openManaged(t);
  const none = await userInfo(scene);
  const description = 'Bad OAuth2 request at UserInfo Endpoint';
  assert.deepEqual([none.status, none.challenge], [400, `error="invalid_request", error_description="${description}"`]);
  const { access_token, refresh_token = '' } = await tokensOf(scene);
  assert.equal((await userInfo(scene, `${access_token}x`)).status, 401);
  assert.equal((await userInfo(scene, 'nonsense')).status, 401);
  const { headers } = await userInfo(scene, access_token);
  assert.equal(headers.get('cache-control'), 'no-cache, no-store, max-age=0, must-revalidate');
  assert.equal(headers.get('content-type'), 'application/json;charset=UTF-8');
  assert.deepEqual(await revoke(scene, refresh_token), { status: 200, text: '' });
  const over = await userInfo(scene, access_token);
  assert.equal(over.status, 401);
  assert.match(over.challenge ?? '', /^error="invalid_token", error_description="Access token is expired, disabled/);
});

test('Revoking ends the sign-in and not the session; what is no refresh token is refused, what is unknown is not', async (t) => {
  const scene = await openManaged(t);
  const { refresh_token = '', access_token } = await tokensOf(scene);
  assert.deepEqual(await revoke(scene, access_token), { status: 400, text: '{"error":"unsupported_token_type"}' });
  assert.deepEqual(await revoke(scene, ''), { status: 400, text: '{"error":"invalid_request"}' });
  assert.deepEqual(await revoke(scene, 'nobody-knows-it'), { status: 200, text: '' });
  assert.equal((await revoke(scene, refresh_token, { client_id: 'other' })).status, 401);
  assert.equal((await revoke(scene, refresh_token, { client_secret: 'none' })).status, 401);
  for (const _ of [1, 2]) assert.equal((await revoke(scene, refresh_token)).status, 200);
  const { body } = await ask(scene, { grant_type: 'refresh_token', refresh_token });
  assert.equal(body.error, 'invalid_grant');
  assert.ok(answerIn(await scene.browser.follow(scene.authorizeUrl({ prompt: 'none' }))).code);
});

const programs = {
  GenerateSecret: true,
  AllowedOAuthFlows: ['client_credentials' as const],
  AllowedOAuthScopes: [],
  CallbackURLs: [],
};

test('A program gets a token for scopes of resource servers, and its trigger may change it', async (t) => {
  const scene = await openManaged(t, {
    client: { ...programs, AllowedOAuthScopes: ['https://api.example/read', 'https://api.example/write'] },
    triggers: {
      preTokenGenerationV3: (event) => {
        const { triggerSource, userName, request } = event;
        const claims = { source: triggerSource, userName, team: request.clientMetadata?.team ?? 'none' };
        return withResponse(event, {
          claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
        });
      },
    },
  });
  const { cognito, UserPoolId, ClientId, pool } = scene;
  const Identifier = 'https://api.example';
  const Scopes = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName }));
  await cognito.createResourceServer({ UserPoolId, Identifier, Name: 'API', Scopes });
  const basic = { Authorization: `Basic ${btoa(`${ClientId}:${pool.clientSecret}`)}` };
  const grant_type = 'client_credentials';
  const all = await ask(scene, { grant_type, client_id: undefined }, basic);
  assert.deepEqual(Object.keys(all.body), ['access_token', 'expires_in', 'token_type']);
  const { scope, sub, username, origin_jti, source, userName } = claimsOf(all.body.access_token);
  assert.deepEqual({ scope, sub }, { scope: 'https://api.example/read https://api.example/write', sub: ClientId });
  assert.deepEqual(
    [username, origin_jti, source, userName],
    [undefined, undefined, 'TokenGeneration_ClientCredentials', 'ClientCredentials'],
  );
  const aws_client_metadata = JSON.stringify({ team: 'red' });
  const secret = { client_secret: pool.clientSecret, grant_type };
  const one = await ask(scene, { ...secret, scope: 'https://api.example/read', aws_client_metadata });
  assert.deepEqual(
    [claimsOf(one.body.access_token).scope, claimsOf(one.body.access_token).team],
    ['https://api.example/read', 'red'],
  );
  for (const wrong of ['openid', 'https://api.example/delete']) {
    assert.equal((await ask(scene, { ...secret, scope: wrong })).body.error, 'invalid_grant');
  }
  await assert.rejects(cognito.getUser({ AccessToken: all.body.access_token }), /does not have required scopes/);
  await cognito.updateResourceServer({ UserPoolId, Identifier, Name: 'API', Scopes: Scopes.slice(0, 1) });
  const fewer = await ask(scene, secret);
  assert.equal(claimsOf(fewer.body.access_token).scope, 'https://api.example/read');
});

test('A client’s scopes can be those of a resource server that is there', async (t) => {
  const { cognito, UserPoolId } = await openManaged(t);
  const settings = { ...webClient, UserPoolId, ClientName: 'API', AllowedOAuthScopes: ['openid', 'api/read'] };
  await assert.rejects(cognito.createUserPoolClient(settings), /Invalid scope requested: api\/read/);
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  await cognito.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const { UserPoolClient } = await cognito.createUserPoolClient(settings);
  assert.deepEqual(UserPoolClient?.AllowedOAuthScopes, ['openid', 'api/read']);
});

test('Signing out ends the session, also for who has kept its cookie, and leads where the client has said', async (t) => {
  const scene = await openManaged(t);
  const { browser, site, ClientId, authorizeUrl } = scene;
  await signIn(scene);
  const stolen = browser.cookies.get('cognito') ?? '';
  const logout = (query: Record<string, string>) => browser.get(`${site}/logout?${queryOf(query)}`);
  const [logout_uri = ''] = webClient.LogoutURLs;
  const nowhere = await logout({ client_id: ClientId, logout_uri: 'https://evil.example/' });
  assert.equal(nowhere.status, 400);
  assert.match(nowhere.text, /Required String parameter &#39;redirect_uri&#39; is not present/);
  assert.match((await logout({ logout_uri })).text, /Required String parameter &#39;client_id&#39; is not present/);
  assert.ok(answerIn(await browser.follow(authorizeUrl({ prompt: 'none' }))).code);
  const there = await logout({ client_id: ClientId, logout_uri, state: 'ignored' });
  assert.deepEqual([there.status, there.headers.get('location')], [302, logout_uri]);
  assert.equal(browser.cookies.has('cognito'), false);
  browser.cookies.set('cognito', stolen);
  assert.equal(answerIn(await browser.follow(authorizeUrl({ prompt: 'none' }))).error, 'login_required');
});

test('Signing out to the sign-in page fills in the scopes and leaves out the provider', async (t) => {
  const { browser, site, ClientId } = await openManaged(t);
  const [redirect_uri = ''] = webClient.CallbackURLs;
  const query = { client_id: ClientId, redirect_uri, response_type: 'code', state: 's', identity_provider: 'Google' };
  const { headers, status } = await browser.get(`${site}/logout?${queryOf(query)}`);
  const location = new URL(headers.get('location') ?? '', site);
  assert.deepEqual([status, location.pathname], [302, '/login']);
  const { identity_provider: _, ...kept } = query;
  const scope = webClient.AllowedOAuthScopes.join(' ');
  assert.deepEqual(Object.fromEntries(location.searchParams), { ...kept, scope });
  assert.match((await browser.follow(location.href)).text, /<h1>Sign in<\/h1>/);
});
