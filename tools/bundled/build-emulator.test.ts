/** The emulator as one file: small, and at home where nothing else of Gatehouse is. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { cognitoAt } from '../../emulator/contract/scene.ts';
import { buildEmulator } from './build-emulator.ts';

test('The emulator is one file of at most 500 kB that runs outside the tree, without any package', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-alone-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'gatehouse-emulator.mjs');
  const size = await buildEmulator(file);
  assert.ok(size > 50_000 && size <= 500_000, `${size} bytes`);
  const args = [file, '--port', '0', '--file', 'state.json'];
  const child = spawn(process.execPath, args, { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /^Ready (.*)$/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  const cognito = cognitoAt(url);
  t.after(() => cognito.destroy());
  const demo = { UserPoolId: 'us-east-1_Gatehouse', Username: 'demo@example.com' };
  assert.equal((await cognito.adminGetUser(demo)).UserStatus, 'CONFIRMED');
  await assert.rejects(cognito.adminGetUser({ ...demo, Username: 'eve@x.example' }), { name: 'UserNotFoundException' });
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  assert.deepEqual(await ended, [0, null]);
  assert.match(await readFile(join(folder, 'state.json'), 'utf8'), /demo@example\.com/);
});
