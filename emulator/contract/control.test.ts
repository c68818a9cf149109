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
  const { now } = (await answer.json()) as { now: string };
  assert.ok(Math.abs(Date.parse(now) - Date.now() - 86_400_000) < 60_000);
  assert.ok(Math.abs(emulator.clock.now() - Date.parse(now)) < 60_000);
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
    ['restart', {}, 404, /^There are \/_emulator\/reset, \/_emulator\/clock, \/_emulator\/faults, and nothing at /],
    ['clock', { advance: '1 hour' }, 400, /^Expected \{ "advance": 3600000 \} in milliseconds$/],
    [
      'faults',
      { operation: 'InitiateAuth', answer: 404 },
      400,
      /^Expected \{ "operation": "InitiateAuth", "answer": 500/,
    ],
    ['faults', { operation: 'InitiateAuth', answer: 500, times: 0 }, 400, /^Expected/],
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
