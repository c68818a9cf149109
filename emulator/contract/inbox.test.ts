/** The inbox and the public documents of a pool, as a browser gets them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Triggers } from '../triggers/triggers.ts';
import { ClientId, call, openLocalPool, Password, Username, UserPoolId } from './plain.ts';
import { withResponse } from './with-response.ts';

test('The public documents of a pool are there for the pages of this machine', async (t) => {
  const { url } = await openLocalPool(t);
  const headers = { Origin: 'http://localhost:8080' };
  const keys = await fetch(`${url}/${UserPoolId}/.well-known/jwks.json`, { headers });
  assert.equal(keys.headers.get('access-control-allow-origin'), headers.Origin);
  const { keys: list } = (await keys.json()) as { keys: Record<string, string>[] };
  assert.equal(list.length, 2);
  for (const key of list) assert.deepEqual(Object.keys(key).toSorted(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  const discovery = await fetch(`${url}/${UserPoolId}/.well-known/openid-configuration`);
  const { issuer, jwks_uri } = (await discovery.json()) as Record<string, string>;
  assert.deepEqual({ issuer, jwks_uri }, { issuer: `${url}/${UserPoolId}`, jwks_uri: keys.url });
  const missing = await fetch(`${url}/us-east-1_Missing00/.well-known/jwks.json`);
  assert.equal(missing.status, 400);
  assert.match(await missing.text(), /User pool us-east-1_Missing00 does not exist\./);
});

test('The inbox is a page without script that reloads itself and shows mail as text', async (t) => {
  const emulator = await openLocalPool(t);
  const empty = await fetch(`${emulator.url}/inbox`);
  assert.match(await empty.text(), /Nothing has been sent yet/);
  const emailMessage = '<img src=x onerror=alert(1)> {####} https://site.example/?a=1&code={####}';
  const customMessage: Triggers['customMessage'] = (event) => withResponse(event, { emailMessage });
  emulator.world.triggers.ofPool[UserPoolId] = { customMessage };
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  await call(emulator, 'SignUp', { ClientId, Username: 'grace@hopper.example', Password });
  const page = await fetch(`${emulator.url}/inbox?to=${encodeURIComponent(Username)}`);
  const html = await page.text();
  const code = emulator.inbox.to(Username)[0]?.code ?? 'none';
  assert.equal(page.headers.get('refresh'), '5');
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'none'/);
  assert.equal(page.headers.get('access-control-allow-origin'), null);
  assert.ok(html.includes(`<code>${code}</code>`));
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;') && !html.includes('<img'));
  assert.ok(html.includes(`<a href="https://site.example/?a=1&amp;code=${code}">`));
  assert.ok(!html.includes('<script') && !html.includes(emulator.inbox.to('grace@hopper.example')[0]?.code ?? 'none'));
});

test('A link that is no web address is not made one', async (t) => {
  const emulator = await openLocalPool(t);
  const emailMessage = 'javascript:alert({####})';
  const customMessage: Triggers['customMessage'] = (event) => withResponse(event, { emailMessage });
  emulator.world.triggers.ofPool[UserPoolId] = { customMessage };
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  const html = await (await fetch(`${emulator.url}/inbox`)).text();
  assert.ok(!html.includes('href="javascript:'));
});

test('The inbox is there as JSON too, newest first, for one address or for all, but not for other origins', async (t) => {
  const emulator = await openLocalPool(t);
  await call(emulator, 'SignUp', { ClientId, Username, Password });
  await call(emulator, 'ResendConfirmationCode', { ClientId, Username });
  await emulator.createPool({
    id: 'us-east-1_Phones000',
    clientId: 'phones',
    settings: { UsernameAttributes: ['phone_number'], AutoVerifiedAttributes: ['phone_number'] },
  });
  await call(emulator, 'SignUp', { ClientId: 'phones', Username: '+15550100', Password });
  const ask = async (query: string) => {
    const answer = await fetch(`${emulator.url}/inbox.json${query}`);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    return (await answer.json()) as { to: string; code: string; sentAt: number }[];
  };
  assert.deepEqual(
    (await ask('')).map(({ to }) => to),
    ['+15550100', Username, Username],
  );
  const [newest] = await ask(`?to=${encodeURIComponent(Username.toUpperCase())}`);
  assert.equal(newest?.code, emulator.inbox.to(Username)[0]?.code);
  assert.ok(Math.abs((newest?.sentAt ?? 0) - Date.now()) < 60_000);
  assert.equal((await ask('?to=+15550100')).length, 1);
  assert.equal((await ask('?to=%2B15550100')).length, 1);
  assert.deepEqual(await ask('?to=nobody@nowhere.example'), []);
});
