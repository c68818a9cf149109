/** What only an emulator can do, over HTTP: forget everything, move the clock, fail on purpose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from '../emulator.ts';
import { cognitoAt, openPool } from './scene.ts';

function post(url: string, path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/_emulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('A reset forgets pools, mail, faults and the time the clock was moved by, and plants anew', async (t) => {
  const emulator = await startEmulator({
    onReset: async () => void (await emulator.createPool({ id: 'us-east-1_Again0000' })),
  });
  t.after(() => emulator.close());
  const { userPoolId: UserPoolId } = await emulator.createPool({ users: [{ email: 'ada@lovelace.example' }] });
  const cognito = cognitoAt(emulator.url);
  t.after(() => cognito.destroy());
  await cognito.adminResetUserPassword({ UserPoolId, Username: 'ada@lovelace.example' });
  emulator.faults.next('ListUserPools', { answer: 500 });
  emulator.clock.advance(3_600_000);
  const answer = await post(emulator.url, 'reset');
  assert.deepEqual([answer.status, await answer.json()], [200, { reset: true }]);
  const { UserPools = [] } = await cognito.listUserPools({ MaxResults: 10 });
  assert.deepEqual(
    UserPools.map(({ Id }) => Id),
    ['us-east-1_Again0000'],
  );
  assert.deepEqual(emulator.inbox.all(), []);
  assert.ok(Math.abs(emulator.clock.now() - Date.now()) < 60_000);
});

test('The clock moves on by so many milliseconds', async (t) => {
  const { emulator } = await openPool(t);
  const answer = await post(emulator.url, 'clock', { advance: 86_400_000 });
  const { now, ahead } = (await answer.json()) as { now: string; ahead: number };
  assert.equal(ahead, 86_400_000);
  const looked = (await (await fetch(`${emulator.url}/_emulator/clock`)).json()) as { now: string; ahead: number };
  assert.equal(looked.ahead, ahead);
  assert.ok(Date.parse(looked.now) >= Date.parse(now));
  assert.ok(Math.abs(Date.parse(now) - Date.now() - 86_400_000) < 60_000);
  assert.ok(Math.abs(emulator.clock.now() - Date.parse(now)) < 60_000);
});

test('The state shows people, codes and keys as they are kept, and no password in whatever form', async (t) => {
  const { emulator, cognito, UserPoolId, ClientId, codeFor } = await openPool(t);
  const { UserSub = '' } = await cognito.signUp({
    ClientId,
    Username: 'ada@lovelace.example',
    Password: 'Engine-1843',
  });
  const text = await (await fetch(`${emulator.url}/_emulator/state`)).text();
  const { pools, inbox, now } = JSON.parse(text);
  const { status, attributes, codes, hasPassword } = pools[UserPoolId].users[UserSub];
  assert.deepEqual([status, attributes.email, hasPassword], ['UNCONFIRMED', 'ada@lovelace.example', true]);
  assert.equal(codes[0].code, codeFor('ada@lovelace.example'));
  assert.equal(inbox[0].code, codes[0].code);
  assert.equal(pools[UserPoolId].clients[ClientId].id, ClientId);
  assert.equal(pools[UserPoolId].keys.id.kty, 'RSA');
  assert.ok(Math.abs(Date.parse(now) - Date.now()) < 60_000);
  assert.doesNotMatch(text, /verifier|"salt"|"secret"/);
});

test('Calls fail as often as was planned', async (t) => {
  const { emulator, cognito } = await openPool(t);
  const plan = { operation: 'ListUserPools', answer: 500, times: 2 };
  assert.deepEqual(await (await post(emulator.url, 'faults', plan)).json(), plan);
  for (let time = 0; time < 2; time += 1) {
    await assert.rejects(cognito.listUserPools({ MaxResults: 1 }), { name: 'InternalErrorException' });
  }
  assert.ok(await cognito.listUserPools({ MaxResults: 1 }));
});

test('What can’t be done is said with what can, and a page in a browser may do nothing', async (t) => {
  const { emulator, cognito } = await openPool(t);
  const refusals: [path: string, body: unknown, status: number, error: RegExp, headers?: Record<string, string>][] = [
    [
      'restart',
      {},
      404,
      /^There are POST \/_emulator\/reset, GET \/_emulator\/clock, POST .*, and nothing at POST \/_emulator\/restart$/,
    ],
    ['clock', { advance: '1 hour' }, 400, /^Expected \{ "advance": 3600000 \} in milliseconds$/],
    [
      'faults',
      { operation: 'InitiateAuth', answer: 404 },
      400,
      /^Expected \{ "operation": "InitiateAuth", "answer": 500/,
    ],
    ['faults', { operation: 'InitiateAuth', answer: 500, times: 0 }, 400, /^Expected/],
    ['faults', { operation: 'IntiateAuth', answer: 500 }, 400, /^operation: Amazon Cognito has no IntiateAuth$/],
    [
      'faults',
      { operation: 'InitiateAuth', answer: 500, count: 2 },
      400,
      /^count: is not known here; known are operation, /,
    ],
    ['clock', { advanced: 1 }, 400, /^advanced: is not known here; known are advance$/],
    ['reset', { all: true }, 400, /^all: is not known here; nothing is$/],
    ['reset', [], 400, /^Expected a JSON object$/],
    ['seed', {}, 400, /^This emulator was started by a program that reads no seeds: createPool\(\) adds to it$/],
    ['state', {}, 404, /GET \/_emulator\/state, .*POST \/_emulator\/call, and nothing at POST \/_emulator\/state$/],
    ['reset', {}, 403, /^Pages of a browser may not do this/, { Origin: 'http://localhost:8080' }],
  ];
  for (const [path, body, status, error, headers = {}] of refusals) {
    const answer = await post(emulator.url, path, body, headers);
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.match(((await answer.json()) as { error: string }).error, error);
  }
  const { UserPools = [] } = await cognito.listUserPools({ MaxResults: 10 });
  assert.equal(UserPools.length, 1);
});
