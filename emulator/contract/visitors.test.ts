/** Who may call the emulator: programs, and pages of this machine; no other page, under whatever name it calls. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { chromium } from 'playwright';
import { launchOptions } from '../../tools/browser/find-browser.ts';
import type { EmulatorOptions } from '../emulator.ts';
import { startEmulator } from '../emulator.ts';
import { localPool } from '../local-pool.ts';
import { ClientId, Password, Username, UserPoolId } from './plain.ts';
import { sharedKeys } from './scene.ts';

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

async function open(t: TestContext, options: EmulatorOptions = {}) {
  const emulator = await startEmulator(options);
  t.after(() => emulator.close());
  await emulator.createPool({ ...localPool, keys: await sharedKeys });
  return emulator;
}

/** `fetch` sets `Host` and `Sec-Fetch-Site` by itself. */
function send(url: string, { method = 'GET', path = '/', headers = {}, body = '' }: Sent) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const outgoing = request(new URL(path, url), { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    outgoing.on('error', reject).end(body);
  });
}

const target = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp', 'Content-Type': 'text/plain' };
const signUp = { method: 'POST', body: JSON.stringify({ ClientId, Username, Password }) };
const confirm = `/confirmUser?client_id=${ClientId}&user_name=ada&confirmation_code=1`;
const jwks = `/${UserPoolId}/.well-known/jwks.json`;

test('A page of another origin is refused everywhere, reads nothing, and changes nothing', async (t) => {
  const emulator = await open(t);
  for (const Origin of [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
  ]) {
    for (const sent of [
      signUp,
      { method: 'OPTIONS' },
      ...['/inbox', '/inbox.json', confirm, jwks, '/nothing'].map((path) => ({ path })),
      ...['reset', 'clock', 'faults'].map((path) => ({ method: 'POST', path: `/_emulator/${path}` })),
    ]) {
      const answer = await send(emulator.url, { ...sent, headers: { ...target, Origin } });
      assert.equal(answer.status, 403, `${Origin} ${JSON.stringify(sent)}`);
      const allowed = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
      assert.deepEqual(allowed, []);
    }
  }
  assert.deepEqual(emulator.inbox.all(), []);
  assert.equal(Object.keys(emulator.world.state.pools).length, 1);
});

test('A name that somebody pointed at this machine is refused; its own names are not', async (t) => {
  const emulator = await open(t);
  for (const Host of [
    'evil.example',
    'evil.example:9500',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '10.0.0.1',
  ]) {
    assert.equal((await send(emulator.url, { path: '/inbox', headers: { Host } })).status, 403, Host);
    assert.equal((await send(emulator.url, { ...signUp, headers: { ...target, Host } })).status, 403, Host);
  }
  for (const Host of [
    'localhost',
    'localhost:9500',
    'LOCALHOST:1',
    'pool.localhost',
    '127.0.0.1',
    '127.8.9.1:80',
    '[::1]:9500',
  ]) {
    assert.equal((await send(emulator.url, { path: '/inbox', headers: { Host } })).status, 200, Host);
  }
  assert.deepEqual(emulator.inbox.all(), []);
});

test('What a browser sends without an origin is refused from another site, but for a window that somebody opens', async (t) => {
  const { url } = await open(t);
  const cross = { 'Sec-Fetch-Site': 'cross-site' };
  const asImage = { ...cross, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
  const asFrame = { ...cross, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
  const asWindow = { ...cross, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  for (const headers of [asImage, asFrame]) {
    for (const path of ['/inbox', '/inbox.json', confirm, jwks]) {
      assert.equal((await send(url, { path, headers })).status, 403);
    }
  }
  assert.equal((await send(url, { path: '/inbox', headers: asWindow })).status, 200);
  assert.match((await send(url, { path: confirm, headers: asWindow })).text, /Your registration is not confirmed/);
  assert.equal((await send(url, { ...signUp, headers: { ...target, ...asWindow } })).status, 403);
  assert.equal((await send(url, { path: '/inbox', headers: { 'Sec-Fetch-Site': 'none' } })).status, 200);
});

test('Origins and names can be let in, those of this machine are, and programs need neither', async (t) => {
  const guest = 'https://dev.example';
  const { url } = await open(t, { allowedOrigins: [guest], allowedHosts: ['Pool.test'] });
  for (const Origin of [
    guest,
    'http://localhost:8080',
    'http://127.0.0.1:1',
    'http://[::1]:3000',
    'https://a.localhost',
  ]) {
    const headers = { Origin, 'Access-Control-Request-Private-Network': 'true' };
    const answer = await send(url, { method: 'OPTIONS', headers });
    assert.equal(answer.status, 200, Origin);
    assert.equal(answer.headers['access-control-allow-origin'], Origin);
    assert.equal(answer.headers['access-control-allow-private-network'], 'true');
  }
  assert.equal((await send(url, { path: jwks, headers: { Host: 'pool.TEST:9500' } })).status, 200);
  assert.equal((await send(url, { method: 'OPTIONS', headers: { Origin: `${guest}:8443` } })).status, 403);
  assert.equal((await send(url, { ...signUp, headers: target })).status, 200);
});

/** In the page: everything that a hostile site can try. Answers with what it could read. */
const attack = `async ({ url, body, poolId }) => {
  const read = [];
  const attempt = (path, init) => fetch(url + path, init).then((answer) => answer.text()).then((text) => read.push(text), () => {});
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' };
  await attempt('/', { method: 'POST', headers, body });
  await attempt('/', { method: 'POST', mode: 'no-cors', body });
  await attempt('/_emulator/reset', { method: 'POST', mode: 'no-cors', body: '{}' });
  await attempt('/inbox.json');
  const removal = JSON.stringify({ operation: 'DeleteUserPool', input: { UserPoolId: poolId } });
  await attempt('/_emulator/call', { method: 'POST', body: removal });
  await attempt('/_emulator/call', { method: 'POST', mode: 'no-cors', body: removal });
  for (const path of ['/', '/_emulator/console', '/_emulator/requests', '/_emulator/state']) await attempt(path);
  await attempt('/' + poolId + '/.well-known/jwks.json');
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts allow-forms';
  frame.srcdoc = '<form method="post" enctype="text/plain" action="' + url + '/_emulator/reset"><input name="{}"></form><script>document.forms[0].submit()</script>';
  const loaded = new Promise((done) => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  return read.filter((text) => text !== '');
}`;

test('In a real browser a page of another site gets nowhere, and one of this machine does', async (t) => {
  const emulator = await open(t);
  const browser = await chromium.launch({
    ...launchOptions(),
    args: ['--host-resolver-rules=MAP evil.example 127.0.0.1', '--no-sandbox'],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  // Chromium tells by the address from which a page came whether it may reach this machine at all, so a real server it is.
  const site = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'));
  t.after(() => site.close().closeAllConnections());
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo;
  const seen = { url: emulator.url, body: signUp.body, poolId: UserPoolId };
  await page.goto(`http://evil.example:${port}/`);
  assert.deepEqual(await page.evaluate(`(${attack})(${JSON.stringify(seen)})`), []);
  const rebound = emulator.url.replace('127.0.0.1', 'evil.example');
  const inbox = await page.goto(`${rebound}/inbox.json`);
  assert.equal(inbox?.status(), 403);
  assert.deepEqual(emulator.inbox.all(), []);
  assert.equal(Object.keys(emulator.world.state.pools).length, 1);
  await page.goto(`http://localhost:${port}/`);
  const read = await page.evaluate<string[]>(`(${attack})(${JSON.stringify(seen)})`);
  assert.ok(
    read.some((text) => text.includes('UserSub')),
    read.join('\n'),
  );
  assert.deepEqual(read.map((text) => /Console|requests|"pools"/.exec(text)?.[0]).filter(Boolean), []);
  assert.equal(Object.keys(emulator.world.state.pools).length, 1);
});
