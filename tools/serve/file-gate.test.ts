/** Protected files, by the template's own code: who gets them, by which cookie, however the address is written. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { type CreatedPool, type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { fileGate, newFileKey } from './file-gate.ts';
import { cacheControl } from './headers.ts';
import { type Served, serve } from './serve.ts';
import { tokenCheck } from './token-check.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const password = 'Analytical-1843';
const [ada, grace] = ['ada@engine.example', 'grace@navy.example'];
const folder = '/private/';

let emulator: Emulator;
let pool: CreatedPool;
let site: Served;
let root: string;
let cognito: CognitoIdentityProvider;
const keys = new Map([newFileKey()]);

before(async () => {
  emulator = await startEmulator();
  cognito = new CognitoIdentityProvider({ endpoint: emulator.url, region: 'us-east-1', credentials });
  pool = await emulator.createPool({
    users: [ada, grace].map((email) => ({ email, password })),
    client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  });
  const UserPoolId = pool.userPoolId;
  await cognito.createGroup({ UserPoolId, GroupName: 'directors' });
  await cognito.adminAddUserToGroup({ UserPoolId, GroupName: 'directors', Username: grace });
  root = await mkdtemp(join(tmpdir(), 'gatehouse-files-'));
  await mkdir(join(root, 'private/board'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  const now = emulator.clock.now;
  const config = { ...pool, endpoint: `${emulator.url}/` };
  const gate = fileGate({ folder, groups: 'board=directors', keys, checkToken: tokenCheck(config, { now }), now });
  const headers = (path: string) => ({ 'Cache-Control': cacheControl(path, folder) });
  site = await serve({ root, port: 0, headers, intercept: gate });
});

after(async () => {
  await emulator.close();
  await site?.close();
  await rm(root, { recursive: true });
});

beforeEach(() => emulator.clock.reset());

const files = {
  'index.html': 'for everybody',
  'private/index.html': 'the first page',
  'private/report.html': '0123456789',
  'private/board/pay.html': 'the pay',
};

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Ask = { method?: string; cookie?: string | undefined; headers?: Record<string, string> };

/** Sends the path as it is, which `fetch` does not. */
function ask(path: string, { method = 'GET', cookie, headers = {} }: Ask = {}): Promise<Answer> {
  const { port } = new URL(site.url);
  const all = { ...headers, ...(cookie && { cookie: `theme=dark; ${cookie}` }) };
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers: all, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

async function signIn(email = ada) {
  const AuthParameters = { USERNAME: email, PASSWORD: password };
  const ClientId = pool.clientId;
  const answer = await cognito.initiateAuth({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters });
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = answer.AuthenticationResult ?? {};
  return { accessToken: AccessToken, idToken: IdToken, refreshToken: RefreshToken };
}

const openSession = (token: string) =>
  ask('/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } });

/** As a browser keeps it: name and value. */
function cookieOf({ headers }: Answer): string {
  return [headers['set-cookie'] ?? ''].flat()[0]?.split(';')[0] ?? '';
}

async function cookieFor(email = ada): Promise<string> {
  return cookieOf(await openSession((await signIn(email)).accessToken));
}

/** Led to the page that asks for the cookie, or leads to login, and not one byte of the file came. */
function isTurnedAway({ status, headers, body }: Answer, back: string): void {
  assert.equal(status, 302);
  assert.equal(headers.location, `/open.html?return=${encodeURIComponent(back)}`);
  assert.deepEqual([body, headers['cache-control']], ['', 'no-store']);
}

test('a stranger is led to login, with the way back and its query, and gets not one byte', async () => {
  isTurnedAway(await ask('/private/report.html'), '/private/report.html');
  isTurnedAway(await ask('/private/report.html?year=2026&x&y=%2F'), '/private/report.html?year=2026&x&y=%2F');
  isTurnedAway(await ask('/private/none.html?constructor=a&__proto__'), '/private/none.html?constructor=a&__proto__');
  isTurnedAway(await ask('/private/report.html', { method: 'HEAD' }), '/private/report.html');
  isTurnedAway(await ask('/private/report.html', { headers: { range: 'bytes=0-3' } }), '/private/report.html');
});

test('who is signed in gets it, whole or in part, and no cache keeps it', async () => {
  const cookie = await cookieFor();
  const { status, headers, body } = await ask('/private/report.html', { cookie });
  assert.deepEqual([status, body, headers['cache-control']], [200, '0123456789', 'private, no-store']);
  assert.equal((await ask('/private/report.html?a=b', { cookie })).body, '0123456789');
  assert.equal((await ask('/private/', { cookie })).body, 'the first page');
  assert.equal((await ask('/private/none.html', { cookie })).status, 404);
  const head = await ask('/private/report.html', { method: 'HEAD', cookie });
  assert.deepEqual([head.status, head.body], [200, '']);
  const part = await ask('/private/report.html', { cookie, headers: { range: 'bytes=2-4' } });
  assert.deepEqual([part.status, part.body], [206, '234']);
});

test('the cookie is for this host alone, out of reach of scripts, and ends within a quarter of an hour', async () => {
  const answer = await openSession((await signIn()).accessToken);
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-session=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  );
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(JSON.parse(answer.body).exp, Math.floor(emulator.clock.now() / 1000) + 900);
});

test('no token, an ID token, a forged one and one that has expired bring no cookie', async () => {
  const { accessToken, idToken } = await signIn();
  for (const token of ['', idToken, `${accessToken.slice(0, -4)}AAAA`]) {
    const answer = await openSession(token);
    assert.deepEqual([answer.status, answer.headers['set-cookie']], [401, undefined]);
  }
  assert.equal((await ask('/session', { method: 'POST' })).status, 401);
  assert.equal((await ask('/session')).status, 404);
  emulator.clock.advance(3_600_001);
  assert.equal((await openSession(accessToken)).status, 401);
});

test('the cookie outlives neither fifteen minutes nor its token, and a refresh brings another', async () => {
  const { accessToken, refreshToken } = await signIn();
  const cookie = cookieOf(await openSession(accessToken));
  emulator.clock.advance(890_000);
  assert.equal((await ask('/private/report.html', { cookie })).status, 200);
  emulator.clock.advance(11_000);
  isTurnedAway(await ask('/private/report.html', { cookie }), '/private/report.html');
  emulator.clock.advance(3_590_000 - 901_000);
  const { exp } = JSON.parse((await openSession(accessToken)).body);
  assert.equal(exp, JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()).exp);
  emulator.clock.advance(11_000);
  const AuthParameters = { REFRESH_TOKEN: refreshToken };
  const fresh = await cognito.initiateAuth({
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: pool.clientId,
    AuthParameters,
  });
  const renewed = cookieOf(await openSession(fresh.AuthenticationResult?.AccessToken ?? ''));
  assert.equal((await ask('/private/report.html', { cookie: renewed })).status, 200);
});

test('a cookie with any one letter changed, left out or added opens nothing', async () => {
  const cookie = await cookieFor();
  const start = '__Host-session='.length;
  for (let at = start; at < cookie.length; at += 1) {
    const other = cookie[at] === 'A' ? 'B' : 'A';
    const changed = cookie.slice(0, at) + other + cookie.slice(at + 1);
    isTurnedAway(await ask('/private/report.html', { cookie: changed }), '/private/report.html');
  }
  const [id = '', payload = '', signature = ''] = cookie.slice(start).split('.');
  const odd = ['', '..', id, `${id}.${payload}`, `${id}.${payload}.`, `${cookie.slice(start)}.`, `${id}..${signature}`];
  for (const value of [...odd, `constructor.${payload}.${signature}`, `${cookie.slice(start)}A`]) {
    isTurnedAway(await ask('/private/report.html', { cookie: `__Host-session=${value}` }), '/private/report.html');
  }
});

test('a person can’t write their own groups or time into it', async () => {
  const [id, , signature] = (await cookieFor()).slice('__Host-session='.length).split('.');
  const wish = { sub: 'ada', groups: ['directors'], exp: 9_999_999_999 };
  const payload = Buffer.from(JSON.stringify(wish)).toString('base64url');
  const cookie = `__Host-session=${id}.${payload}.${signature}`;
  isTurnedAway(await ask('/private/board/pay.html', { cookie }), '/private/board/pay.html');
});

test('with a new key cookies of the old one go on, until that key is taken away', async () => {
  // What the function has kept of the key from an earlier test's time is old by then.
  emulator.clock.advance(3 * 3_600_000);
  const old = await cookieFor();
  keys.set(...newFileKey());
  emulator.clock.advance(61_000);
  const fresh = await cookieFor();
  assert.notEqual(fresh.split('.')[0], old.split('.')[0]);
  for (const cookie of [old, fresh]) assert.equal((await ask('/private/report.html', { cookie })).status, 200);
  keys.delete([...keys.keys()][0] ?? '');
  isTurnedAway(await ask('/private/report.html', { cookie: old }), '/private/report.html');
  assert.equal((await ask('/private/report.html', { cookie: fresh })).status, 200);
});

test('a folder of a group’s is read by that group alone; others are led to login', async () => {
  const [adas, graces] = [await cookieFor(ada), await cookieFor(grace)];
  isTurnedAway(await ask('/private/board/pay.html', { cookie: adas }), '/private/board/pay.html');
  assert.equal((await ask('/private/board/pay.html', { cookie: graces })).body, 'the pay');
  for (const path of ['/private/%62oard/pay.html', '/private/board%2Fpay.html']) {
    isTurnedAway(await ask(path, { cookie: adas }), path);
  }
});

test('a cookie holds no group that no folder asks for', async () => {
  const UserPoolId = pool.userPoolId;
  await cognito.createGroup({ UserPoolId, GroupName: 'choir' });
  await cognito.adminAddUserToGroup({ UserPoolId, GroupName: 'choir', Username: grace });
  const payload = (await cookieFor(grace)).split('.')[1] ?? '';
  const { groups } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  assert.deepEqual(groups, ['directors']);
});

const strange = [
  '/private/%2e%2e/private/report.html',
  '/private/../private/report.html',
  '/private/./report.html',
  '/private//report.html',
  '//private/report.html',
  '/x/../private/report.html',
  '/x/%2e%2e/private/report.html',
  '/%2fprivate/report.html',
  '/private%5creport.html',
  '/private\\report.html',
  '/private/report.html%00',
  '/private/%252e%252e/report.html',
  '/Private/report.html',
  '/PRIVATE/report.html',
];

for (const path of strange) {
  test(`${path} gets nobody a file, signed in or not`, async () => {
    for (const cookie of [undefined, await cookieFor()]) {
      const { status, body, headers } = await ask(path, { cookie });
      assert.ok(status === 400 || status === 404, `${status}`);
      assert.equal(headers.location, undefined);
      assert.ok(!body.includes('0123456789'));
    }
  });
}

for (const path of ['/%70rivate/report.html', '/private/r%65port.html', '/private%2Freport.html']) {
  test(`${path} is the same file as without the percent signs, for strangers too`, async () => {
    isTurnedAway(await ask(path), path);
    assert.equal((await ask(path, { cookie: await cookieFor() })).body, '0123456789');
  });
}

test('a request that names the host as well passes the same gate', async () => {
  for (const host of ['http://localhost', 'HTTP://evil.example:80', 'x://a']) {
    isTurnedAway(await ask(`${host}/private/report.html?a`), '/private/report.html?a');
    const { status, body } = await ask(`${host}/private/report.html`, { cookie: await cookieFor() });
    assert.deepEqual([status, body], [200, '0123456789']);
  }
});

test('an address that only looks as if it led to another host leads nowhere', async () => {
  for (const path of [
    '//evil.example/private/report.html',
    '/private//evil.example',
    'http://evil.example/private/x',
  ]) {
    const { headers, status } = await ask(path);
    assert.notEqual(status, 200);
    assert.ok(!/^(?:https?:|\/\/)/.test(String(headers.location ?? '')), String(headers.location));
  }
});

test('other files are everybody’s, and pass no gate', async () => {
  const { status, body } = await ask('/index.html');
  assert.deepEqual([status, body], [200, 'for everybody']);
});

test('signing out takes the cookie away; the next person’s comes in its place', async () => {
  const ended = await ask('/session', { method: 'DELETE', cookie: await cookieFor() });
  assert.equal(ended.status, 204);
  assert.match(String(ended.headers['set-cookie']), /^__Host-session=; Path=\/; Max-Age=0; Secure; HttpOnly/);
  isTurnedAway(await ask('/private/report.html', { cookie: cookieOf(ended) }), '/private/report.html');
  const cookie = await cookieFor(grace);
  assert.equal((await ask('/private/board/pay.html', { cookie })).status, 200);
});
