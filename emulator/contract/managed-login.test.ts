/** Managed login from beginning to end: authorize, sign in, code, tokens. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  ada,
  answerIn,
  claimsOf,
  openManaged,
  password,
  signIn,
  trade,
  visitorsOf,
  webClient,
} from './managed-login-scene.ts';
import { sharedKeys } from './scene.ts';
import { folderFor, start } from './stored.ts';

test('Somebody who signs in comes back with a code that is good for tokens, once', async (t) => {
  const scene = await openManaged(t);
  const { code, ...others } = await signIn(scene);
  assert.match(code ?? '', /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  assert.deepEqual(others, { state: 'state-1' });
  const { status, body } = await trade(scene, code);
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ['id_token', 'access_token', 'refresh_token', 'expires_in', 'token_type']);
  assert.equal(claimsOf(body.access_token).scope, 'openid email');
  assert.equal(claimsOf(body.id_token).email, ada);
  const again = await trade(scene, code);
  assert.deepEqual([again.status, again.body], [400, { error: 'invalid_grant' }]);
});

test('A wrong password says so above the form, and the next try may be right', async (t) => {
  const { browser, authorizeUrl } = await openManaged(t);
  const page = await browser.follow(authorizeUrl());
  const wrong = await browser.submit(page, { username: ada, password: 'Wrong-1843' });
  assert.match(wrong.text, /<p role="alert" id="alert">Incorrect username or password\.<\/p>/);
  assert.ok(!wrong.text.includes('Wrong-1843') && wrong.text.includes(`value="${ada}"`));
  assert.equal(browser.cookies.has('cognito'), false);
  const right = await browser.submit(wrong, { username: ada, password });
  assert.ok(answerIn(right).code);
});

test('A session lets somebody in without a question, for an hour by the pool’s clock', async (t) => {
  const scene = await openManaged(t);
  await signIn(scene);
  const { browser, authorizeUrl, emulator } = scene;
  assert.ok(answerIn(await browser.follow(authorizeUrl())).code);
  emulator.clock.advance(59 * 60_000);
  const { code } = answerIn(await browser.follow(authorizeUrl({ prompt: 'none' })));
  const claims = claimsOf((await trade(scene, code)).body.id_token);
  assert.ok(Number(claims.iat) - Number(claims.auth_time) >= 59 * 60);
  emulator.clock.advance(2 * 60_000);
  assert.match((await browser.follow(authorizeUrl())).text, /<h1>Sign in<\/h1>/);
  const refused = answerIn(await browser.follow(authorizeUrl({ prompt: 'none' })));
  assert.deepEqual(refused, { state: 'state-1', error: 'login_required' });
});

test('Where sessions are tracked, each client says for how long nobody is asked; else that sleeps', async (t) => {
  const scene = await openManaged(t);
  const { browser, authorizeUrl, emulator, cognito, UserPoolId, ClientId } = scene;
  const isIn = async () => answerIn(await browser.follow(authorizeUrl({ prompt: 'none' }))).code !== undefined;
  const say = (MaxValidityMinutes: number) =>
    cognito.setUserPoolClientSessionConfiguration({ UserPoolId, ClientId, SSOSession: { MaxValidityMinutes } });
  const TokenSession = { MaxPerUser: 20 };
  await say(0);
  await signIn(scene);
  assert.ok(await isIn());
  await cognito.setUserPoolSessionConfiguration({ UserPoolId, UserSessionTracking: 'ENABLED', TokenSession });
  assert.equal(await isIn(), false);
  await say(600);
  browser.cookies.clear();
  await signIn(scene);
  emulator.clock.advance(599 * 60_000);
  assert.ok(await isIn());
  emulator.clock.advance(60_000);
  assert.equal(await isIn(), false);
});

test('A code, a session and what was granted outlast a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const ClientId = 'web';
  const open = async () => {
    const emulator = await start(t, { file });
    const users = [{ email: ada, password }];
    await emulator.createPool({
      id: 'us-east-1_Lasting00',
      clientId: ClientId,
      client: webClient,
      users,
      keys: await sharedKeys,
    });
    return { emulator, site: emulator.url, ClientId, ...visitorsOf(emulator.url, ClientId) };
  };
  const first = await open();
  const { code } = await signIn(first, { nonce: 'n-1', resource: 'https://api.example' });
  await first.emulator.close();
  const second = await open();
  const { body } = await trade(second, code);
  assert.deepEqual([claimsOf(body.id_token).nonce, claimsOf(body.access_token).aud], ['n-1', 'https://api.example']);
  for (const [name, value] of first.browser.cookies) second.browser.cookies.set(name, value);
  assert.ok(answerIn(await second.browser.follow(second.authorizeUrl({ prompt: 'none' }))).code);
  await second.emulator.close();
});

test('A form that comes twice, as by a double click, is judged once and answered twice; later it is judged again', async (t) => {
  const mfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} } as const;
  const scene = await openManaged(t, { mfa, users: [{ email: ada, password, factors: ['EMAIL_OTP'] }] });
  const { browser, emulator } = scene;
  const page = await browser.submit(await browser.follow(scene.authorizeUrl()), { username: ada, password });
  const press = () => browser.submit(page, { code: scene.codeFor(ada) });
  const [first, second] = await Promise.all([press(), press()]);
  assert.ok(answerIn(first).code);
  assert.equal((await press()).url, first.url);
  assert.deepEqual([second.url, second.setCookies], [first.url, first.setCookies]);
  emulator.clock.advance(6000);
  assert.match((await press()).text, /Invalid session for the user/);
});

test('An address of the application may have letters of every language', async (t) => {
  const redirect_uri = 'https://app.example/戻る?was=ü';
  const { browser, authorizeUrl } = await openManaged(t, { client: { CallbackURLs: [redirect_uri] } });
  const { headers } = await browser.get(authorizeUrl({ redirect_uri, prompt: 'none' }));
  assert.equal(headers.get('location'), `${new URL(redirect_uri)}&state=state-1&error=login_required`);
});
