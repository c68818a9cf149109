/** The emulator in a test's own process, filled from a seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from './seeded-emulator.ts';

const id = 'us-east-1_Seeded001';

test('A seed is planted when the emulator starts, and again after each reset', async (t) => {
  const emulator = await startEmulator({ seed: { pools: [{ id, users: [{ email: 'ada@lovelace.example' }] }] } });
  t.after(emulator.close);
  const people = () => Object.keys(emulator.world.state.pools[id]?.users ?? {}).length;
  const pool = await emulator.createPool({ id });
  await pool.addUser({ email: 'grace@hopper.example' });
  assert.equal(people(), 2);
  await emulator.reset();
  assert.equal(people(), 1);
});

test('Mistakes in a seed are named by their paths, and nothing is started', async () => {
  const seed = { pools: [{ id, users: [{ email: 'ada' }] }] };
  await assert.rejects(
    startEmulator({ seed }),
    /^CommandError: seed: pools\[0\]\.users\[0\]\.email: expected an e-mail/,
  );
});
