/** Where it listens, under which names it answers there, and when it says that it is ready. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
import { isOwnName, nameFor, ownAddresses } from '../http/own-names.ts';
import { sharedKeys } from './scene.ts';
import { start } from './stored.ts';

/** @param headers `fetch` sets `Host` by itself. */
function statusOf(url: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    outgoing.on('error', reject).end();
  });
}

/** A second address of this machine that nobody else reaches. Linux has it; elsewhere it takes an administrator to add one. */
const other = '127.0.0.2';
const skipOther = process.platform === 'linux' ? false : `this machine has no ${other}`;

test('It listens on one address alone, unless told to listen on all', { skip: skipOther }, async (t) => {
  const [usual, everywhere] = [await start(t, {}), await start(t, { host: '0.0.0.0' })];
  const at = (url: string) => `http://${other}:${new URL(url).port}/health`;
  await assert.rejects(statusOf(at(usual.url)), /ECONNREFUSED/);
  assert.equal(await statusOf(at(everywhere.url)), 200);
  assert.equal(await statusOf(`${everywhere.url}/health`), 200);
  assert.match(everywhere.url, /^http:\/\/127\.0\.0\.1:\d+$/);
});

test('It is called by the addresses it listens on, by the names of this machine and by those that are let in', async (t) => {
  const { url } = await start(t, { host: '0.0.0.0', allowedHosts: ['cognito'] });
  const own = ownAddresses();
  for (const Host of [
    ...own,
    ...own.map((name) => `${name}:80`),
    'localhost:9500',
    '127.0.0.1',
    'cognito',
    'Cognito:9500',
  ]) {
    assert.equal(await statusOf(`${url}/health`, { Host }), 200, Host);
  }
  for (const Host of ['evil.example', '127.0.0.1.evil.example', '198.51.100.7', 'cognito.evil.example']) {
    assert.equal(await statusOf(`${url}/health`, { Host }), 403, Host);
  }
});

test('An address or a name that it was told to listen on is one of its own, and no other', () => {
  assert.ok(isOwnName('192.0.2.7', '192.0.2.7'));
  assert.ok(isOwnName('Pool.test', 'pool.test'));
  assert.ok(isOwnName('fd00::2', '[fd00::2]'));
  for (const name of ['192.0.2.8', 'pool.test', '[fd00::2]']) assert.equal(isOwnName('192.0.2.7', name), false);
  assert.equal(isOwnName('0.0.0.0', 'pool.test'), false);
  assert.deepEqual(['0.0.0.0', '::', 'fd00::2', 'pool.test'].map(nameFor), [
    '127.0.0.1',
    '127.0.0.1',
    '[fd00::2]',
    'pool.test',
  ]);
});

test('A page of another machine is refused, also where that machine can reach it; its own pages are not', async (t) => {
  const { url } = await start(t, { host: '0.0.0.0', allowedHosts: ['cognito'], allowedOrigins: ['http://app.test'] });
  for (const [Origin, status] of [
    ['http://evil.example', 403],
    ['http://198.51.100.77:8080', 403],
    ['http://app.test', 200],
    ['http://localhost:8080', 200],
    ['http://cognito:9500', 200],
    ['http://cognito:9501', 403],
  ] as const) {
    assert.equal(await statusOf(`${url}/health`, { Host: 'cognito:9500', Origin }), status, Origin);
  }
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
const skip = hasIpv6 ? false : 'this machine has no IPv6';

test('It is reached by IPv6 too, under that address', { skip }, async (t) => {
  const { url } = await start(t, { host: '::1' });
  assert.match(url, /^http:\/\/\[::1\]:\d+$/);
  assert.equal((await fetch(`${url}/health`)).status, 200);
});

test('An address that is not this machine’s ends the start', async () => {
  await assert.rejects(startEmulator({ host: '203.0.113.254' }), { code: 'EADDRNOTAVAIL' });
});

test('/health says 200 when it is ready: neither before it is filled, nor while it is being reset', async (t) => {
  let isReady = false;
  let whileResetting: number | undefined;
  const emulator = await start(t, {
    isReady: () => isReady,
    async onReset() {
      whileResetting = await statusOf(`${emulator.url}/health`);
    },
  });
  const health = () => fetch(`${emulator.url}/health`);
  const early = await health();
  assert.deepEqual([early.status, await early.json()], [503, { status: 'starting' }]);
  await emulator.createPool({ keys: await sharedKeys });
  isReady = true;
  const ready = await health();
  assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ready' }]);
  await emulator.reset();
  assert.equal(whileResetting, 503);
  assert.equal((await health()).status, 200);
});
