/** One emulator has a state file at a time, and a dead one has nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { lockFile } from './lock.ts';

async function fileIn(test: TestContext): Promise<{ file: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, 'state.json') };
}

test('The second is refused with the file and the process that has it, until that gives it free', async (t) => {
  const { file, folder } = await fileIn(t);
  const unlock = lockFile(file);
  assert.throws(() => lockFile(file), {
    message: new RegExp(`^${file} is in use by the emulator of process ${process.pid}\\.`),
  });
  unlock();
  assert.deepEqual(await readdir(folder), []);
  lockFile(file)();
});

test('What another living process has is refused', async (t) => {
  const { file } = await fileIn(t);
  const parent = await readFile(`/proc/${process.ppid}/stat`, 'utf8').catch(() => '');
  const start = parent.slice(parent.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  await writeFile(`${file}.lock`, `${process.ppid} ${start}\n`);
  assert.throws(() => lockFile(file), { message: new RegExp(`process ${process.ppid}\\.`) });
});

test('The lock of a process that is gone, or was killed while it wrote it, is taken over', async (t) => {
  const { file, folder } = await fileIn(t);
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const left of [`${pid} 1\n`, '', `${process.pid} 1\n`]) {
    await writeFile(`${file}.lock`, left);
    const unlock = lockFile(file);
    assert.deepEqual(await readdir(folder), ['state.json.lock']);
    unlock();
  }
});
