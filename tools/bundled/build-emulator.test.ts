/** The emulator as one file: small, and at home where nothing else of Gatehouse is. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { after, type TestContext, test } from 'node:test';
import { cognitoAt, sharedKeys } from '../../emulator/contract/scene.ts';
import { patience } from '../command-lab/patience.ts';
import { home } from '../config/home.ts';
import { root } from '../config/load-config.ts';
import { buildEmulator, emulatorFile } from './build-emulator.ts';

const folder = await mkdtemp(join(tmpdir(), 'gatehouse-alone-'));
const file = join(folder, 'gatehouse-emulator.mjs');
const size = await buildEmulator(file);
after(() => rm(folder, { recursive: true }));

/** Says how much processor time it has taken, in microseconds, once it is ready. */
const watch = `const { log } = console;
console.log = (...words) => {
  const { user, system } = process.cpuUsage();
  log(...words);
  if (/^Ready/.test(words[0])) log('Took ' + (user + system));
};`;

/** The file alone, in a folder with nothing else. */
async function start(t: TestContext, ...args: string[]) {
  const own = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, file, '--port', '0'];
  const child = spawn(process.execPath, [...own, ...args], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
    ...patience,
  });
  t.after(() => child.kill('SIGKILL'));
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (line.startsWith('Took')) break;
  }
  const found = (pattern: RegExp) => pattern.exec(said.join('\n'))?.[1] ?? '';
  const url = found(/^Ready (.*)$/m);
  const cognito = cognitoAt(url);
  t.after(() => cognito.destroy());
  return { child, cognito, url, took: Number(found(/^Took (\d+)$/m)) };
}

test('The emulator is one file of at most 550 kB that runs outside the tree, without any package', async (t) => {
  assert.ok(size > 50_000 && size <= 550_000, `${size} bytes`);
  const { child, cognito, url } = await start(t, '--file', 'state.json');
  const demo = { UserPoolId: 'us-east-1_Gatehouse', Username: 'demo@example.com' };
  assert.equal((await cognito.adminGetUser(demo)).UserStatus, 'CONFIRMED');
  await assert.rejects(cognito.adminGetUser({ ...demo, Username: 'eve@x.example' }), { name: 'UserNotFoundException' });
  assert.match(await (await fetch(url)).text(), /<h1>Console<\/h1>.*<script type="module">/s);
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  assert.deepEqual(await ended, [130, null]);
  assert.match(await readFile(join(folder, 'state.json'), 'utf8'), /demo@example\.com/);
});

test('It is ready within a second of the processor’s time, and filled from a seed', async (t) => {
  // How long two primes are looked for is a matter of luck.
  const pool = { id: 'us-east-1_Alone0001', keys: await sharedKeys, users: [{ email: 'ada@engine.example' }] };
  await writeFile(join(folder, 'people.json'), JSON.stringify({ pools: [pool] }));
  const { cognito, took } = await start(t, '--memory', '--seed', 'people.json');
  assert.ok(took > 0 && took < 1_000_000, `${took} µs`);
  const { UserStatus } = await cognito.adminGetUser({ UserPoolId: pool.id, Username: 'ada@engine.example' });
  assert.equal(UserStatus, 'CONFIRMED');
});

test('It lies where the docs say, out of the way of the site that is built', async () => {
  const page = await readFile(join(root, 'docs/local-pool.md'), 'utf8');
  assert.ok(page.includes(`node ${relative(root, emulatorFile)} --port`));
  assert.match(relative(join(home, 'dist'), emulatorFile), /^\.\./);
});
