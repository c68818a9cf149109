/** What `/oauth2/authorize` refuses, and where it says so: never at an address that the client has not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ada,
  answerIn,
  callback,
  claimsOf,
  openManaged,
  password,
  signIn,
  trade,
  webClient,
} from './managed-login-scene.ts';
import { sharedKeys } from './scene.ts';

test('Whom it does not know, and where it may not send anybody, it tells on a page of its own', async (t) => {
  const { browser, authorizeUrl, ClientId } = await openManaged(t, {}, 'engines');
  for (const [more, error] of [
    [{ redirect_uri: 'https://evil.example/' }, 'redirect_mismatch'],
    [{ redirect_uri: `${callback}/` }, 'redirect_mismatch'],
    [{ redirect_uri: `${callback}?x=1` }, 'redirect_mismatch'],
    [{ redirect_uri: `${callback}#x` }, 'redirect_mismatch'],
    [{ redirect_uri: callback.replace('localhost', 'LOCALHOST') }, 'redirect_mismatch'],
    [{ redirect_uri: callback.replace(':8080', ':8081') }, 'redirect_mismatch'],
    [{ redirect_uri: callback.replace('http://', 'http://localhost:8080@evil.example/') }, 'redirect_mismatch'],
    [{ redirect_uri: '//evil.example' }, 'redirect_mismatch'],
    [{ redirect_uri: '' }, 'redirect_mismatch'],
    [{ client_id: 'nobody' }, 'invalid_client'],
    [{ client_id: undefined }, 'invalid_client'],
  ] as const) {
    for (const path of ['/oauth2/authorize', '/login', '/signup']) {
      const first = await browser.get(authorizeUrl(more).replace('/oauth2/authorize', path));
      const location = first.headers.get('location') ?? '';
      assert.match(location, new RegExp(`^/engines/error\\?error=${error}`), `${path} ${JSON.stringify(more)}`);
      const page = await browser.get(new URL(location, first.url).href);
      assert.deepEqual([page.status, page.text.includes(error)], [400, true]);
    }
  }
  const [location] = [(await browser.get(authorizeUrl({ redirect_uri: 'x:' }))).headers.get('location')];
  assert.equal(location, `/engines/error?error=redirect_mismatch&client_id=${ClientId}`);
});

test('What is wrong with a request the application is told, description first, then state and error', async (t) => {
  const { browser, authorizeUrl } = await openManaged(t);
  const scope = 'error_description=invalid_scope&state=state-1&error=invalid_request';
  for (const [more, query] of [
    [{ scope: 'openid offline_access' }, scope],
    [{ scope: 'email' }, scope],
    [{ scope: 'openid api/read' }, scope],
    [{ scope: '' }, scope],
    [{ response_type: undefined }, 'state=state-1&error=invalid_request'],
    [{ response_type: 'id_token' }, 'state=state-1&error=invalid_request'],
    [{ response_type: 'code token' }, 'state=state-1&error=invalid_request'],
    [{ code_challenge_method: undefined }, 'state=state-1&error=invalid_request'],
    [{ code_challenge: undefined }, 'state=state-1&error=invalid_request'],
    [{ code_challenge_method: 'plain' }, 'state=state-1&error=invalid_request'],
    [{ code_challenge: 'too-short' }, 'state=state-1&error=invalid_request'],
    [{ resource: 'not an address' }, 'state=state-1&error=invalid_request'],
    [{ resource: 'http://api.example' }, 'state=state-1&error=invalid_request'],
    [{ prompt: 'none' }, 'state=state-1&error=login_required'],
    [{ prompt: 'none login' }, 'state=state-1&error=invalid_request'],
    [{ identity_provider: 'Nobody' }, 'state=state-1&error=invalid_request'],
    [{ idp_identifier: 'nobody.example' }, 'state=state-1&error=invalid_request'],
    [{ state: undefined, scope: 'nothing' }, 'error_description=invalid_scope&error=invalid_request'],
  ] as const) {
    const { status, headers } = await browser.get(authorizeUrl(more));
    assert.deepEqual([status, headers.get('location')], [302, `${callback}?${query}`], JSON.stringify(more));
  }
  const twice = await browser.get(`${authorizeUrl()}&scope=openid`);
  assert.equal(twice.headers.get('location'), `${callback}?state=state-1&error=invalid_request`);
  const token = await browser.get(authorizeUrl({ response_type: 'token', scope: 'nothing' }));
  assert.match(
    token.headers.get('location') ?? '',
    /#error_description=invalid_scope&state=state-1&error=invalid_request$/,
  );
});

test('A client without managed login, without the flow or without a provider may not ask', async (t) => {
  for (const client of [
    { AllowedOAuthFlowsUserPoolClient: false },
    { AllowedOAuthFlows: ['implicit' as const] },
    { SupportedIdentityProviders: [] },
  ]) {
    const { browser, authorizeUrl } = await openManaged(t, { client });
    const { headers } = await browser.get(authorizeUrl());
    assert.equal(headers.get('location'), `${callback}?state=state-1&error=unauthorized_client`);
  }
});

test('Without scopes the client gets all it has; without an address the only one; state comes back unchanged', async (t) => {
  const scene = await openManaged(t);
  const state = 'a b&c=ü%20+/?#';
  const { code, ...others } = await signIn(scene, { scope: undefined, redirect_uri: undefined, state });
  assert.deepEqual(others, { state });
  const { body } = await trade(scene, code);
  assert.equal(claimsOf(body.access_token).scope, webClient.AllowedOAuthScopes.join(' '));
});

test('Tokens themselves come in the fragment, without a refresh token', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl } = scene;
  const page = await browser.follow(authorizeUrl({ response_type: 'token', nonce: 'n-1' }));
  const { url } = await browser.submit(page, { username: ada, password });
  const names = [...new URLSearchParams(new URL(url).hash.slice(1)).keys()];
  assert.deepEqual(names, ['id_token', 'access_token', 'expires_in', 'token_type', 'state']);
  assert.equal(claimsOf(answerIn({ url }).id_token).nonce, 'n-1');
  const bare = answerIn(
    await browser.follow(authorizeUrl({ response_type: 'token', scope: 'aws.cognito.signin.user.admin' })),
  );
  assert.equal(bare.id_token, undefined);
});

test('Somebody signed in is asked again for prompt=login, or when they were asked too long ago', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl, emulator } = scene;
  await signIn(scene);
  emulator.clock.advance(10 * 60_000);
  assert.match((await browser.follow(authorizeUrl({ prompt: 'login' }))).text, /<h1>Sign in/);
  assert.match((await browser.follow(authorizeUrl({ max_age: '300' }))).text, /<h1>Sign in/);
  assert.equal(
    answerIn(await browser.follow(authorizeUrl({ max_age: '300', prompt: 'none' }))).error,
    'login_required',
  );
  assert.ok(answerIn(await browser.follow(authorizeUrl({ max_age: '900' }))).code);
  assert.ok(answerIn(await browser.follow(authorizeUrl({ prompt: 'select_account consent' }))).code);
  assert.ok(answerIn(await browser.follow(authorizeUrl({ identity_provider: 'COGNITO' }))).code);
});

test('The hosted UI, version 1, knows neither prompt nor max_age', async (t) => {
  const scene = await openManaged(t, {}, 'classic');
  const { browser, authorizeUrl, cognito, UserPoolId } = scene;
  await cognito.updateUserPoolDomain({ UserPoolId, Domain: 'classic', ManagedLoginVersion: 1 });
  await signIn(scene);
  assert.ok(answerIn(await browser.follow(authorizeUrl({ prompt: 'login', max_age: '0' }))).code);
});

test('Another client of the pool shares the session; another pool does not', async (t) => {
  const scene = await openManaged(t, {
    clients: [
      { id: 'one', settings: webClient },
      { id: 'two', settings: webClient },
    ],
  });
  const { browser, authorizeUrl, emulator } = scene;
  await signIn(scene, { client_id: 'one' });
  assert.ok(answerIn(await browser.follow(authorizeUrl({ client_id: 'two', prompt: 'none' }))).code);
  await emulator.createPool({
    keys: await sharedKeys,
    id: 'us-east-1_Other0000',
    clientId: 'other',
    client: webClient,
    users: [{ email: ada, password }],
  });
  const other = answerIn(await browser.follow(authorizeUrl({ client_id: 'other', prompt: 'none' })));
  assert.equal(other.error, 'login_required');
});

test('Somebody who was disabled or deleted has no session any more', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl, cognito, UserPoolId } = scene;
  await signIn(scene);
  await cognito.adminDisableUser({ UserPoolId, Username: ada });
  const silent = () => browser.follow(authorizeUrl({ prompt: 'none' }));
  assert.equal(answerIn(await silent()).error, 'login_required');
  await cognito.adminEnableUser({ UserPoolId, Username: ada });
  assert.ok(answerIn(await silent()).code);
  await cognito.adminDeleteUser({ UserPoolId, Username: ada });
  assert.equal(answerIn(await silent()).error, 'login_required');
});

test('A client whose people come from elsewhere alone has no use for a session or a form of the pool’s own', async (t) => {
  const scene = await openManaged(t, {
    providers: [
      {
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid' },
      },
    ],
    clients: [
      { id: 'own', settings: webClient },
      { id: 'google', settings: { ...webClient, SupportedIdentityProviders: ['Google'] } },
    ],
  });
  const { browser, authorizeUrl } = scene;
  const page = await browser.follow(authorizeUrl({ client_id: 'own' }));
  assert.ok(answerIn(await browser.submit(page, { username: ada, password })).code);
  const away = await browser.get(authorizeUrl({ client_id: 'google' }));
  assert.match(away.headers.get('location') ?? '', /^\/pretend\?state=/);
  const elsewhere = page.text.replace('client_id=own', 'client_id=google');
  const sent = await browser.submit({ ...page, text: elsewhere }, { username: ada, password });
  assert.equal(sent.status, 400);
});
