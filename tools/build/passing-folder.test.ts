/** A folder of a build is gone after it, also when it is stopped. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../config/load-config.ts';
import { passingFolder } from './passing-folder.ts';

test('What was put into it goes with it', async () => {
  const [one, other] = await Promise.all([passingFolder('test-'), passingFolder('test-')]);
  await writeFile(join(one.path, 'file'), '');
  one.remove();
  assert.deepEqual(
    [one, other].map(({ path }) => existsSync(path)),
    [false, true],
  );
  other.remove();
});

test('Ctrl-C takes it along and ends what made it, and is listened to no longer than there is one', async () => {
  const script = `
    import { passingFolder } from './tools/build/passing-folder.ts';
    (await passingFolder('test-')).remove();
    const listeners = process.listenerCount('SIGINT');
    await passingFolder('test-');
    setInterval(() => {}, 1000);
    console.log(listeners, (await passingFolder('test-')).path);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  const [, listeners, folder = ''] = /^(\d+) (.*)$/m.exec(String(said)) ?? [];
  assert.equal(listeners, '0');
  assert.ok(existsSync(folder));
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'close'), [null, 'SIGINT']);
  assert.equal(existsSync(folder), false);
});
