/** What other people's sites import: it does nothing by being imported, and is what its types say. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { config } from '../../config.example.ts';
import { patience } from '../command-lab/patience.ts';
import { root } from '../config/load-config.ts';
import { build } from './build-site.ts';
import { bundleClient } from './bundle-client.ts';

type Client = Record<string, unknown> & { configure(settings: Record<string, unknown>): void };

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-client-'));
  await build({ config, outdir: join(folder, 'auth') });
  await bundleClient(join(folder, 'client'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
});

after(() => rm(folder, { recursive: true }));

async function load(file: string): Promise<Client> {
  return (await import(pathToFileURL(join(folder, file)).href)) as Client;
}

async function declaredIn(file: string): Promise<string[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return [...text.matchAll(/^export declare function (\w+)/gm)].map(([, name = '']) => name);
}

test('gatehouse.js has what gatehouse.d.ts declares, and asks for no browser before it is used', async () => {
  const declared = await declaredIn('auth/gatehouse.d.ts');
  assert.ok(declared.includes('checkLogin'));
  assert.deepEqual(Object.keys(await load('auth/gatehouse.js')).sort(), declared.sort());
});

test('gatehouse/client has the same and configure, which names what is missing', async () => {
  const declared = [...(await declaredIn('client/gatehouse.d.ts')), ...(await declaredIn('client/client.d.ts'))];
  const client = await load('client/client.js');
  assert.deepEqual(Object.keys(client).sort(), declared.sort());
  const { userPoolId, clientId } = config;
  assert.throws(() => client.configure({ userPoolId, clientId }), /^TypeError: configure: loginUrl is missing$/);
  assert.doesNotThrow(() => client.configure({ userPoolId, clientId, loginUrl: '/auth/login.html' }));
});

test('no bundler meets an await outside of a function in gatehouse/client, which older targets refuse', async () => {
  const { transform } = await import('esbuild');
  const text = await readFile(join(folder, 'client/client.js'), 'utf8');
  const chunks = [...text.matchAll(/from "\.\/([^"]+)"/g)].map(([, name = '']) => join(folder, 'client', name));
  assert.ok(chunks.length > 0);
  for (const file of [join(folder, 'client/client.js'), ...chunks])
    await assert.doesNotReject(transform(await readFile(file, 'utf8'), { target: 'es2021', format: 'esm' }), file);
});

const outsider = `
import { checkLogin, currentPerson, goToLogin, onSessionEnd, type Person, signOutEverywhere } from './auth/gatehouse.js';
import { configure, fetchWithToken } from './client/client.js';

configure({ userPoolId: 'p', clientId: 'c', loginUrl: '/auth/login.html', storage: { kind: 'cookies' } });
const person: Person = await checkLogin({ hide: document.body });
const [first]: readonly string[] = person.groups;
const address: string | undefined = currentPerson()?.email ?? first;
const stop: () => void = onSessionEnd((end) => end === 'somebody-else' && location.reload());
const response: Response = await fetchWithToken(new URL('https://api.example/'), { method: 'POST' });
export default [address, stop, response, () => goToLogin({ reason: 'signed-out', return: '/' }), signOutEverywhere()];
// @ts-expect-error: there is no such reason
void goToLogin({ reason: 'bored' });
// @ts-expect-error: a word is no part of a page
void checkLogin({ hide: 'main' });
// @ts-expect-error: clientId is missing
configure({ userPoolId: 'p', loginUrl: '/' });
`;

const from = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext', specifier: './auth/gatehouse.js' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', specifier: '/auth/gatehouse.js' },
};

for (const [resolution, { specifier, ...how }] of Object.entries(from)) {
  test(`a TypeScript project of somebody else's takes the types, resolved as ${resolution}`, async () => {
    await writeFile(join(folder, 'outsider.ts'), outsider.replace('./auth/gatehouse.js', specifier));
    const options = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: 'es2022', types: [] };
    const paths = { '/auth/gatehouse.js': ['./auth/gatehouse.d.ts'] };
    const compilerOptions = { ...options, ...how, paths, lib: ['es2022', 'dom', 'dom.iterable'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['outsider.ts'] }));
    const tsc = join(root, 'node_modules/.bin/tsc');
    const outcome: { stdout: string; code?: unknown } = await promisify(execFile)(tsc, ['-p', folder], patience).catch(
      (error) => error,
    );
    assert.deepEqual([outcome.stdout, outcome.code], ['', undefined]);
  });
}
