/** What somebody tries who wants another person's code, tokens or session, or wants another person in their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ada,
  answerIn,
  ask,
  callback,
  claimsOf,
  type Managed,
  newBrowser,
  openManaged,
  password,
  signIn,
  trade,
  verifier,
  webClient,
} from './managed-login-scene.ts';

const eve = 'eve@evil.example';
const users = [ada, eve].map((email) => ({ email, password }));

async function errorOf(scene: Managed, code: string | undefined, more: Record<string, string | undefined>) {
  const { status, body } = await trade(scene, code, more);
  assert.equal(status, 400);
  return body.error;
}

test('A code is of no use without the verifier, with another one, or with the challenge itself; and then it is spent', async (t) => {
  const scene = await openManaged(t);
  const challenge = new URL(scene.authorizeUrl()).searchParams.get('code_challenge') ?? '';
  for (const code_verifier of [
    undefined,
    '',
    verifier.slice(1),
    `${verifier}x`,
    challenge,
    verifier.toUpperCase(),
    'a'.repeat(129),
  ]) {
    const { code } = await signIn(scene, { prompt: 'login' });
    assert.equal(await errorOf(scene, code, { code_verifier }), 'invalid_request', code_verifier);
    assert.equal(await errorOf(scene, code, {}), 'invalid_grant', 'The right verifier comes too late');
  }
});

test('A verifier for a code whose challenge somebody has taken away is refused', async (t) => {
  const scene = await openManaged(t);
  const { code } = await signIn(scene, { code_challenge: undefined, code_challenge_method: undefined });
  assert.equal(await errorOf(scene, code, {}), 'invalid_request');
  const plain = await signIn(scene, { code_challenge: undefined, code_challenge_method: undefined, prompt: 'login' });
  assert.equal((await trade(scene, plain.code, { code_verifier: undefined })).status, 200);
});

test('A code is good for its own client, address and time alone', async (t) => {
  const scene = await openManaged(t, {
    clients: [
      { id: 'web', settings: { ...webClient, CallbackURLs: [callback, 'http://localhost:8080/other.html'] } },
      { id: 'other', settings: webClient },
    ],
  });
  const fresh = async () => (await signIn(scene, { client_id: 'web', prompt: 'login' })).code;
  const mine = { ...scene, ClientId: 'web' };
  assert.equal(await errorOf(mine, await fresh(), { client_id: 'other' }), 'invalid_grant');
  const elsewhere = { redirect_uri: 'http://localhost:8080/other.html' };
  assert.equal(await errorOf(mine, await fresh(), elsewhere), 'unauthorized_client');
  assert.equal(await errorOf(mine, await fresh(), { redirect_uri: undefined }), 'invalid_request');
  const old = await fresh();
  scene.emulator.clock.advance(5 * 60_000);
  assert.equal(await errorOf(mine, old, {}), 'invalid_grant');
  assert.equal(await errorOf(mine, 'made-up', {}), 'invalid_grant');
  assert.equal((await trade(mine, await fresh())).status, 200);
});

test('Of two who trade a code at the same moment one gets tokens', async (t) => {
  const scene = await openManaged(t);
  const { code } = await signIn(scene);
  const answers = await Promise.all([1, 2, 3, 4].map(() => trade(scene, code)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 400, 400, 400]);
});

test('A code injected into another person’s sign-in meets another verifier; its tokens name whose it was', async (t) => {
  const scene = await openManaged(t, { users });
  const page = await scene.browser.follow(scene.authorizeUrl({ nonce: 'of-eve' }));
  const { code } = answerIn(await scene.browser.submit(page, { username: eve, password }));
  const victims = 'v'.repeat(43);
  assert.equal(await errorOf(scene, code, { code_verifier: victims }), 'invalid_request');
  const again = answerIn(await scene.browser.follow(scene.authorizeUrl({ nonce: 'of-eve' })));
  const claims = claimsOf((await trade(scene, again.code)).body.id_token);
  assert.deepEqual([claims.nonce, claims.email], ['of-eve', eve]);
});

test('A code that is traded after its owner was deleted, disabled or replaced is worth nothing', async (t) => {
  const scene = await openManaged(t);
  const { cognito, UserPoolId, pool } = scene;
  const { code } = await signIn(scene);
  await cognito.adminDeleteUser({ UserPoolId, Username: ada });
  await pool.addUser({ email: ada, password });
  assert.equal(await errorOf(scene, code, {}), 'invalid_grant');
});

test('A session is new at each sign-in, so that one who planted a cookie has none of it', async (t) => {
  const scene = await openManaged(t, { users });
  const { browser, authorizeUrl } = scene;
  const evil = newBrowser();
  await evil.submit(await evil.follow(authorizeUrl()), { username: eve, password });
  const planted = evil.cookies.get('cognito') ?? '';
  browser.cookies.set('cognito', planted);
  browser.cookies.set('XSRF-TOKEN', evil.cookies.get('XSRF-TOKEN') ?? '');
  const page = await browser.submit(await browser.follow(authorizeUrl({ prompt: 'login' })), {
    username: ada,
    password,
  });
  assert.notEqual(browser.cookies.get('cognito'), planted);
  assert.equal(claimsOf((await trade(scene, answerIn(page).code)).body.id_token).email, ada);
  const { code } = answerIn(await evil.follow(authorizeUrl()));
  assert.equal(claimsOf((await trade(scene, code)).body.id_token).email, eve);
});

test('A session that was made up, changed, or is something else that the pool has sealed lets nobody in', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl } = scene;
  const page = await browser.follow(authorizeUrl());
  const sealed = /name="_csrf" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  await browser.submit(page, { username: ada, password });
  const real = browser.cookies.get('cognito') ?? '';
  const changed = (real.startsWith('A') ? 'B' : 'A') + real.slice(1);
  for (const value of ['x', sealed, changed, real.slice(0, -2), `${real}=`]) {
    browser.cookies.set('cognito', value);
    assert.equal(answerIn(await browser.follow(authorizeUrl({ prompt: 'none' }))).error, 'login_required', value);
  }
});

test('No other site can send the form of the sign-in page, neither with its own cookie nor with none', async (t) => {
  const scene = await openManaged(t, { users });
  const { browser, authorizeUrl } = scene;
  const evil = newBrowser();
  const evils = await evil.follow(authorizeUrl());
  const mine = await browser.follow(authorizeUrl());
  for (const page of [
    evils,
    { ...mine, text: mine.text.replace(/name="_csrf" value="[^"]*"/, 'name="_csrf" value=""') },
  ]) {
    const sent = await browser.submit(page, { username: eve, password });
    assert.equal(sent.status, 400);
    assert.match(sent.text, /Something went wrong/);
  }
  assert.equal(browser.cookies.has('cognito'), false);
  const url = authorizeUrl().replace('/oauth2/authorize', '/login');
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(mine.text)?.[1] ?? '';
  const Cookie = `XSRF-TOKEN=${browser.cookies.get('XSRF-TOKEN')}`;
  const body = new URLSearchParams({ username: eve, password, _csrf });
  const fromSite = await fetch(url, {
    method: 'POST',
    body,
    headers: { Cookie, Origin: 'http://localhost:8080' },
    redirect: 'manual',
  });
  assert.equal(fromSite.status, 400);
  const fromItself = await fetch(url, { method: 'POST', body, headers: { Cookie }, redirect: 'manual' });
  assert.equal(fromItself.status, 302);
});

test('Cookies of managed login are for its own pages alone', async (t) => {
  const { browser, authorizeUrl } = await openManaged(t, {}, 'engines');
  const page = await browser.follow(authorizeUrl());
  const { setCookies } = await browser.submit(page, { username: ada, password });
  for (const cookie of [...page.setCookies, ...setCookies]) {
    assert.match(cookie, /; Path=\/engines; Max-Age=3600; HttpOnly; SameSite=Lax$/);
  }
  assert.deepEqual([page.setCookies.length, setCookies.length], [1, 1]);
});

test('A client with a secret has to show it, by header or in the form, and one without has to show none', async (t) => {
  const scene = await openManaged(t, { client: { GenerateSecret: true } });
  const { ClientId, pool } = scene;
  const secret = pool.clientSecret ?? '';
  const basic = (id: string, value: string) => ({ Authorization: `Basic ${btoa(`${id}:${value}`)}` });
  const { code } = await signIn(scene);
  const form = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };
  for (const [more, headers] of [
    [{}, {}],
    [{ client_secret: 'wrong' }, {}],
    [{ client_secret: secret.slice(1) }, {}],
    [{}, basic(ClientId, 'wrong')],
    [{}, basic('other', secret)],
    [{ client_id: 'other' }, basic(ClientId, secret)],
    [{}, { Authorization: `Bearer ${secret}` }],
    [{}, { Authorization: 'Basic !' }],
    [{ client_id: undefined }, {}],
    [{ client_id: 'nobody', client_secret: secret }, {}],
  ] as const) {
    const { status, body } = await ask(scene, { ...form, ...more }, headers);
    assert.deepEqual([status, body], [400, { error: 'invalid_client' }], JSON.stringify({ more, headers }));
  }
  const good = await ask(scene, { ...form, client_id: undefined }, basic(ClientId, secret));
  assert.equal(good.status, 200);
  const { refresh_token } = good.body;
  assert.equal((await ask(scene, { grant_type: 'refresh_token', refresh_token, client_secret: secret })).status, 200);
});
