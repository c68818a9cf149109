/** What docs/openid-connect.md tells people to set up is enough to sign in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addSeed } from '../../tools/emulator/add-seed.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { ada, answerIn, newBrowser, password, queryOf } from './managed-login-scene.ts';

test('The seed of the docs makes a pool that somebody signs in to, below its domain', async (t) => {
  const docs = readFileSync(new URL('../../docs/openid-connect.md', import.meta.url), 'utf8');
  const seed = /```json\n([\s\S]*?)\n```/.exec(docs)?.[1] ?? '';
  const emulator: Emulator = await startEmulator({ addSeed: (json) => addSeed(emulator, json) });
  t.after(() => emulator.close());
  const planted = await fetch(`${emulator.url}/_emulator/seed`, { method: 'POST', body: seed });
  assert.equal(planted.status, 200, await planted.text());
  const [{ id, clients }] = (
    JSON.parse(seed) as { pools: [{ id: string; clients: [{ id: string; settings: { CallbackURLs: [string] } }] }] }
  ).pools;
  const [client] = clients;
  const discovery = await fetch(`${emulator.url}/${id}/.well-known/openid-configuration`);
  const { authorization_endpoint } = (await discovery.json()) as Record<string, string>;
  assert.equal(authorization_endpoint, `${emulator.url}/engines/oauth2/authorize`);
  const [redirect_uri] = client.settings.CallbackURLs;
  const query = queryOf({ client_id: client.id, response_type: 'code', scope: 'openid', redirect_uri });
  const browser = newBrowser();
  const page = await browser.follow(`${authorization_endpoint}?${query}`);
  const landed = await browser.submit(page, { username: ada, password });
  assert.ok(landed.url.startsWith(redirect_uri) && answerIn(landed).code);
});
