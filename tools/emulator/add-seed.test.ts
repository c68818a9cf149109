/** What `POST /_emulator/seed` adds to an emulator that runs, and what it refuses whole. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sharedKeys } from '../../emulator/contract/scene.ts';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { addSeed } from './add-seed.ts';

const id = 'us-east-1_Example01';

async function open(t: TestContext) {
  const emulator: Emulator = await startEmulator({ addSeed: (seed) => addSeed(emulator, seed) });
  t.after(() => emulator.close());
  const groups = [{ name: 'engineers' }];
  const users = [{ email: 'ada@lovelace.example', sub: '00000000-0000-4000-8000-000000000001' }];
  await emulator.createPool({ id, clientId: 'web', keys: await sharedKeys, groups, users });
  const plant = async (seed: unknown) => {
    const answer = await fetch(`${emulator.url}/_emulator/seed`, { method: 'POST', body: JSON.stringify(seed) });
    return { status: answer.status, body: await answer.json() };
  };
  return { plant, pools: emulator.world.state.pools, emulator };
}

test('Clients, groups and people are added to a pool that is there, and pools to those that are', async (t) => {
  const { plant, pools } = await open(t);
  const more = { clients: [{ id: 'server', secret: 'example0secret1example2secret' }], groups: [{ name: 'readers' }] };
  const users = [{ email: 'grace@hopper.example', password: 'Compiler-1952', groups: ['engineers', 'readers'] }];
  const other = { id: 'us-east-1_Example02', settings: { UsernameAttributes: [] }, users: [{ username: 'printer' }] };
  assert.deepEqual(await plant({ pools: [{ id, ...more, users }, other] }), { status: 200, body: { planted: true } });
  assert.deepEqual(Object.keys(pools[id]?.clients ?? {}), ['web', 'server']);
  assert.deepEqual(Object.keys(pools[id]?.groups ?? {}), ['engineers', 'readers']);
  const emails = Object.values(pools[id]?.users ?? {}).map(({ attributes }) => attributes.email);
  assert.deepEqual(emails, ['ada@lovelace.example', 'grace@hopper.example']);
  assert.ok(pools['us-east-1_Example02']?.users.printer);
});

test('A seed with a mistake is refused whole, each mistake by its path', async (t) => {
  const { plant, pools } = await open(t);
  const grace = { email: 'grace@hopper.example' };
  for (const [seed, error] of [
    [{ pool: [] }, /^Nothing was planted\. pool: is not known here; known are pools, identityPools$/],
    [
      { pools: [{ id, users: [grace, { email: 'ADA@lovelace.example' }] }] },
      /pools\[0\]\.users\[1\]\.email: ADA@.* is there already$/,
    ],
    [
      { pools: [{ id, users: [{ ...grace, sub: '00000000-0000-4000-8000-000000000001' }] }] },
      /users\[0\]\.sub: 0+-.* is there already$/,
    ],
    [{ pools: [{ id, users: [{ ...grace, groups: ['strangers'] }] }] }, /there is no group strangers in this pool$/],
    [{ pools: [{ id, users: [{ username: 'grace' }] }] }, /users\[0\]\.email: is missing; people of this pool sign in/],
    [
      { pools: [{ id, groups: [{ name: 'engineers' }], users: [grace] }] },
      /groups\[0\]\.name: engineers is there already$/,
    ],
    [{ pools: [{ id: 'us-east-1_New00000', clients: [{ id: 'web' }] }] }, /clients\[0\]\.id: web is there already$/],
    [
      { pools: [{ id, settings: {}, users: [grace] }] },
      /pools\[0\]\.settings: this pool is there already; clients, groups and/,
    ],
  ] as const) {
    const { status, body } = await plant(seed);
    assert.equal(status, 400);
    assert.match((body as { error: string }).error, error);
  }
  assert.deepEqual(Object.keys(pools), [id]);
  assert.equal(Object.keys(pools[id]?.users ?? {}).length, 1);
});
