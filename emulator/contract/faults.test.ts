/** Faults that a test plans, and the reset after it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from '../../tools/browser/find-browser.ts';
import type { Emulator } from '../emulator.ts';
import { ClientId, call, openLocalPool, Password, Username } from './plain.ts';

test('A planned fault meets the next calls of its operation, and no others', async (t) => {
  const emulator = await openLocalPool(t);
  const forgot = () => call(emulator, 'ForgotPassword', { ClientId, Username: 'nobody@nowhere.example' });
  emulator.faults.next('ForgotPassword', { answer: 500 });
  emulator.faults.next('ForgotPassword', { times: 2, answer: 429 });
  assert.equal((await call(emulator, 'SignUp', { ClientId, Username, Password })).status, 200);
  const broken = await forgot();
  assert.deepEqual(
    { status: broken.status, type: broken.body.__type },
    { status: 500, type: 'InternalErrorException' },
  );
  for (const _ of [1, 2]) {
    const busy = await forgot();
    const message = 'Too many requests';
    assert.deepEqual(
      { status: busy.status, ...busy.body },
      { status: 429, __type: 'TooManyRequestsException', message },
    );
  }
  assert.equal((await forgot()).status, 200);
});

function send({ url }: Emulator): Promise<Response> {
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.ForgotPassword' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ ClientId, Username }) });
}

/** Undici waits for minutes where a server keeps silent, and says otherwise when the connection is gone. */
function isHungUp(error: unknown): boolean {
  return error instanceof TypeError && /UND_ERR_SOCKET|ECONNRESET/.test(inspect(error.cause));
}

test('A planned fault can drop the connection', async (t) => {
  const emulator = await openLocalPool(t);
  emulator.faults.next('ForgotPassword', { answer: 'drop' });
  await assert.rejects(send(emulator), isHungUp);
  assert.equal((await send(emulator)).status, 200);
});

/** In a page: what becomes of a call, and of the next. */
const calling = `async ({ url, headers, body }) => {
  const call = () => fetch(url, { method: 'POST', headers, body }).then(({ status }) => status, ({ message }) => message);
  return [await call(), await call()];
}`;

test('A browser is dropped too, on a connection that it has used before as on a new one, and sends nothing again by itself', async (t) => {
  const emulator = await openLocalPool(t);
  const browser = await chromium.launch(launchOptions());
  t.after(() => browser.close());
  const page = await browser.newPage();
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.ForgotPassword' };
  const request = { url: emulator.url, headers, body: JSON.stringify({ ClientId, Username }) };
  // Where there is no page, there is no policy that forbids calls.
  await page.goto(`${emulator.url}/nothing`);
  const call = () => page.evaluate<(number | string)[]>(`(${calling})(${JSON.stringify(request)})`);
  assert.deepEqual(await call(), [200, 200]);
  for (const _ of [1, 2, 3]) {
    emulator.faults.next('ForgotPassword', { answer: 'drop' });
    assert.deepEqual(await call(), ['Failed to fetch', 200]);
  }
});

test('A planned fault can lose the answer to what was carried out', async (t) => {
  const emulator = await openLocalPool(t);
  emulator.faults.next('SignUp', { answer: 'lose' });
  await assert.rejects(call(emulator, 'SignUp', { ClientId, Username, Password }), isHungUp);
  const { body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(body.__type, 'UsernameExistsException');
});

test('A planned fault can leave the caller waiting until the emulator is closed', async (t) => {
  const emulator = await openLocalPool(t);
  emulator.faults.next('ForgotPassword', { answer: 'hang' });
  const calls = [send(emulator), send(emulator)];
  assert.equal((await Promise.race(calls)).status, 200);
  await emulator.close();
  const outcomes = await Promise.allSettled(calls);
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.ok(outcomes.some((outcome) => outcome.status === 'rejected' && isHungUp(outcome.reason)));
});

test('A reset forgets pools, mail, faults and the time that was added', async (t) => {
  const emulator = await openLocalPool(t);
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  emulator.clock.advance(1e9);
  emulator.faults.next('SignUp', { answer: 500 });
  await emulator.reset();
  assert.deepEqual(emulator.inbox.all(), []);
  const { body } = await call(emulator, 'SignUp', { ClientId, Username, Password });
  assert.equal(body.__type, 'ResourceNotFoundException');
  assert.ok(Math.abs(emulator.clock.now() - Date.now()) < 60_000);
});
