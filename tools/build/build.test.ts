/** `npm run build`: what it says of a mistake, and how it ends. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';

type Outcome = { code: unknown; out: string; err: string };

function runBuild(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'build.mjs', ...args],
      { cwd: root, ...patience },
      (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

describe('npm run build', { concurrency: 2 }, () => {
  it('says what it takes', async () => {
    const { code, out, err } = await runBuild('--help');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /--config FILE .*--outdir FOLDER /s);
  });

  it('refuses what it does not know, in a line', async () => {
    assert.deepEqual(await runBuild('--confg', 'mine.ts'), {
      code: 2,
      out: '',
      err: "Unknown option '--confg'. All that there are: --help\n",
    });
    assert.match((await runBuild('mine.ts')).err, /^mine\.ts: one too many\..*\n$/);
  });

  it('says which place it can’t write to, and why, in a line', async () => {
    const { code, out, err } = await runBuild('--config', 'config.example.ts', '--outdir', 'package.json/site');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^\S+package\.json\/site: a file is in the way of a folder\. Name another place\.\n$/);
  });

  it('refuses a configuration by the fields that are wrong, and writes nothing', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-build-'));
    test.after(() => rm(folder, { recursive: true }));
    const config = join(folder, 'config.ts');
    await writeFile(
      config,
      'export const config = { userPoolId: "nowhere", clientId: "abcdefghijklmnopqrstuvwxyz" };\n',
    );
    const { code, out, err } = await runBuild('--config', config, '--outdir', join(folder, 'dist'));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^The configuration can't be used:\n.*userPoolId: expected a user pool id such as/s);
    assert.doesNotMatch(err, /clientId|\bat /);
    assert.deepEqual(await readdir(folder), ['config.ts']);
  });
});
