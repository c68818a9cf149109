/** `getToken` as one file, as a Lambda takes it along: without this repository, and without a disk to write to. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { startEmulator } from '../../emulator/emulator.ts';
import { claimsOf } from '../../src/cognito/claims.ts';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';

const run = promisify(execFile);
const username = 'ada@lovelace.example';
const password = 'Engine-1843';

/** Node's own lock on the disk; its name has changed since Node 20. */
const lock = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';

test('One file is imported or required anywhere, and writes nothing to disk', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundle-'));
  t.after(() => rm(folder, { recursive: true }));
  // As docs/without-a-browser.md has it: npx esbuild tools/token/get-token.ts --bundle --platform=node --outfile=get-token.cjs
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/token/get-token.ts'],
    bundle: true,
    platform: 'node',
    outfile: join(folder, 'get-token.cjs'),
    logLevel: 'error',
  });
  const emulator = await startEmulator();
  t.after(() => emulator.close());
  const { userPoolId, clientId } = await emulator.createPool({ users: [{ email: username, password }] });
  const request = { username, password, use: 'id', pool: { userPoolId, clientId, endpoint: emulator.url } };
  const use = `getToken(${JSON.stringify(request)}).then((token) => process.stdout.write(token));`;
  await writeFile(join(folder, 'import.mjs'), `import { getToken } from './get-token.cjs'; ${use}`);
  await writeFile(join(folder, 'require.cjs'), `const { getToken } = require('./get-token.cjs'); ${use}`);
  for (const file of ['import.mjs', 'require.cjs']) {
    const { stdout } = await run(process.execPath, [lock, '--allow-fs-read=*', join(folder, file)], {
      cwd: folder,
      ...patience,
    });
    assert.equal(claimsOf(stdout).email, username);
  }
});
