/** Where it listens, under which names it answers there, and when it says that it is ready. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
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

/** Of this machine in its network, else the second of its own. */
function otherAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2';
}

test('It listens on this machine alone, unless told to listen elsewhere', async (t) => {
  const [usual, everywhere] = [await start(t, {}), await start(t, { host: '0.0.0.0' })];
  const at = (url: string) => `http://${otherAddress()}:${new URL(url).port}/health`;
  await assert.rejects(statusOf(at(usual.url)), /ECONNREFUSED/);
  assert.equal(await statusOf(at(everywhere.url)), 200);
  assert.equal(await statusOf(`${everywhere.url}/health`), 200);
  assert.match(everywhere.url, /^http:\/\/127\.0\.0\.1:\d+$/);
});

test('On one address it is called by that, by the names of this machine and by those that are let in', async (t) => {
  const host = otherAddress();
  const { url } = await start(t, { host, allowedHosts: ['cognito'] });
  assert.equal(new URL(url).hostname, host);
  for (const Host of [host, `${host}:80`, 'localhost:9500', '127.0.0.1', 'cognito', 'Cognito:9500']) {
    assert.equal(await statusOf(`${url}/health`, { Host }), 200, Host);
  }
  for (const Host of ['evil.example', `${host}.evil.example`, '10.9.8.7', 'cognito.evil.example']) {
    assert.equal(await statusOf(`${url}/health`, { Host }), 403, Host);
  }
});

test('A page of another machine is refused, also where that machine can reach it; its own pages are not', async (t) => {
  const { url } = await start(t, { host: '0.0.0.0', allowedHosts: ['cognito'], allowedOrigins: ['http://app.test'] });
  for (const [Origin, status] of [
    ['http://evil.example', 403],
    ['http://192.0.2.77:8080', 403],
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
  await assert.rejects(startEmulator({ host: '192.0.2.254' }), { code: 'EADDRNOTAVAIL' });
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
