/** The console's page and what it asks: for the emulator's own page and for programs, and for no other page. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient } from './scene.ts';
import { ada, password, users } from './two-people.ts';

type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: object };

/** `fetch` sets `Host` and `Sec-Fetch-Site` by itself. */
function send(url: string, { method = 'GET', path, headers = {}, body }: Sent) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const outgoing = request(new URL(path, url), { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    outgoing.on('error', reject).end(body && JSON.stringify(body));
  });
}

const call = {
  method: 'POST',
  path: '/_emulator/call',
  body: { operation: 'ListUserPools', input: { MaxResults: 1 } },
};
const changes = ['call', 'reset', 'clock', 'faults', 'faults/clear'].map((name) => ({
  method: 'POST',
  path: `/_emulator/${name}`,
}));
const readings = ['console', 'requests', 'state'].map((name) => ({ path: `/_emulator/${name}` }));

test('The page runs its own script alone, asks the emulator alone, and stands in no frame', async (t) => {
  const { emulator } = await openPool(t);
  const { status, headers, text } = await send(emulator.url, { path: '/' });
  assert.equal(status, 200);
  const policy = String(headers['content-security-policy']);
  for (const rule of [
    /default-src 'none'/,
    /script-src 'sha256-[\w+/=]+'(;|$)/,
    /connect-src 'self'/,
    /frame-ancestors 'none'/,
    /form-action 'none'/,
    /base-uri 'none'/,
    /require-trusted-types-for 'script'/,
  ]) {
    assert.match(policy, rule);
  }
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.match(text, /<option value="SignUp">/);
});

test('No page of another origin, of this machine or let in, reads or uses it', async (t) => {
  const { emulator } = await openPool(t, {}, { allowedOrigins: ['https://dev.example'] });
  const { url } = emulator;
  for (const Origin of ['http://localhost:8080', 'https://dev.example', 'https://evil.example', 'null']) {
    for (const sent of [...changes, ...readings]) {
      const answer = await send(url, { ...sent, headers: { Origin } });
      assert.equal(answer.status, 403, `${Origin} ${sent.path}`);
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
  }
  for (const sent of [{ path: '/' }, ...changes, ...readings]) {
    const rebound = await send(url, { ...sent, headers: { Host: `evil.example:${new URL(url).port}` } });
    assert.equal(rebound.status, 403, sent.path);
    const embedded = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
    assert.equal((await send(url, { ...sent, headers: embedded })).status, 403, sent.path);
  }
  assert.equal(emulator.clock.ahead(), 0);
});

test('Its own page uses it under whatever name it was opened, and programs do', async (t) => {
  const { emulator, UserPoolId } = await openPool(t);
  const { port } = new URL(emulator.url);
  for (const headers of [
    { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin' },
    { Host: `127.0.0.1:${port}`, Origin: `http://127.0.0.1:${port}` },
    {},
  ]) {
    const { status, text } = await send(emulator.url, { ...call, headers });
    const { answer } = JSON.parse(text);
    assert.deepEqual([status, answer.UserPools?.[0]?.Id], [200, UserPoolId]);
  }
});

test('The last requests are told, the newest first and without their secrets, and what the console asks is none of them', async (t) => {
  const scene = await openPool(t, { users, client: passwordClient });
  const { emulator, cognito, UserPoolId, ClientId } = scene;
  const token = await accessTokenOf(scene, ada, password);
  await cognito.getUser({ AccessToken: token });
  await assert.rejects(cognito.adminGetUser({ UserPoolId, Username: 'nobody' }));
  await send(emulator.url, { path: '/', headers: { Host: 'evil.example' } });
  for (const path of ['/', '/inbox', '/health', '/_emulator/state']) await send(emulator.url, { path });
  await send(emulator.url, call);
  const { text } = await send(emulator.url, { path: '/_emulator/requests' });
  const told = JSON.parse(text) as { what: string; who?: string; status: number; clientId?: string; number: number }[];
  assert.deepEqual(
    told.map(({ what, who, status }) => [what, who, status]),
    [
      ['GET /', undefined, 403],
      ['AdminGetUser', 'nobody', 400],
      ['GetUser', JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).username, 200],
      ['InitiateAuth', ada, 200],
    ],
  );
  assert.equal(told[3]?.clientId, ClientId);
  for (const secret of [password, token, token.split('.')[2] ?? '']) assert.ok(!text.includes(secret));
  const after = await send(emulator.url, { path: `/_emulator/requests?after=${told[1]?.number}` });
  assert.equal((JSON.parse(after.text) as object[]).length, 1);
  assert.equal((await send(emulator.url, { path: '/_emulator/requests?after=x' })).status, 400);
});

test('The console looks past faults, sees those that are planned, and waits for the next request', async (t) => {
  const { emulator, cognito, UserPoolId } = await openPool(t, { users });
  emulator.faults.next('ListUserPools', { answer: 500 });
  assert.equal(JSON.parse((await send(emulator.url, call)).text).status, 200);
  const first = JSON.parse((await send(emulator.url, { path: '/_emulator/console' })).text);
  assert.deepEqual(first.faults, [{ operation: 'ListUserPools', answers: [500] }]);
  assert.deepEqual([first.pools[0].id, first.pools[0].people], [UserPoolId, 2]);
  const waiting = send(emulator.url, { path: `/_emulator/console?after=${first.last}&wait=30000` });
  await assert.rejects(cognito.listUserPools({ MaxResults: 1 }), { name: 'InternalErrorException' });
  const next = JSON.parse((await waiting).text);
  assert.deepEqual([next.faults, next.requests.length], [[], 1]);
  assert.deepEqual([next.requests[0].status, next.requests[0].isPlanned], [500, true]);
  emulator.faults.next('SignUp', { answer: 'drop' });
  await send(emulator.url, { method: 'POST', path: '/_emulator/faults/clear' });
  assert.deepEqual(emulator.faults.planned(), []);
  const wrong = await send(emulator.url, { ...call, body: {} });
  assert.match(wrong.text, /Expected \{ \\"operation\\"/);
});
