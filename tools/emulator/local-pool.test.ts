/** Starting anew takes away what an emulator has kept, and no other file. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { config } from '../../config.example.ts';
import { demoPools } from './demo-pools.ts';
import { startLocalPool } from './local-pool.ts';

test('npm start --fresh leaves a file alone that no emulator has written', async (t) => {
  const stateDir = await mkdtemp(join(tmpdir(), 'gatehouse-state-'));
  t.after(() => rm(stateDir, { recursive: true }));
  await writeFile(join(stateDir, 'state.json'), 'my own notes');
  const starting = startLocalPool(
    { ...config, endpoint: 'http://127.0.0.1:0/' },
    { stateDir, pool: demoPools.main, fresh: true },
  );
  await assert.rejects(starting, /state\.json was not written by the emulator\. It stays as it is/);
  assert.equal(await readFile(join(stateDir, 'state.json'), 'utf8'), 'my own notes');
});
