/** Checks that a compiled file is used while its sources are what they were, and not a moment longer. */
import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Bundler = { cachedBundle(entry: string): Promise<string> };

const bundler = new URL('cached-bundle.mjs', import.meta.url);
const { cachedBundle } = (await import(bundler.href)) as Bundler;

async function sources(test: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundle-'));
  test.after(() => rm(folder, { recursive: true }));
  const [entry, other] = [join(folder, 'entry.ts'), join(folder, 'other.ts')];
  await writeFile(
    entry,
    `import { word } from './other.ts'; export const said: string = word; export const at = import.meta.url;`,
  );
  await writeFile(other, `export const word: string = 'one';`);
  return { entry, other };
}

test('A bundle is made once, and again when something that it imports has changed', async (t) => {
  const { entry, other } = await sources(t);
  const first = await cachedBundle(entry);
  const { mtimeMs } = await stat(first);
  assert.equal(await cachedBundle(entry), first);
  assert.equal((await stat(first)).mtimeMs, mtimeMs);
  assert.equal((await import(first)).said, 'one');
  await writeFile(other, `export const word: string = 'two';`);
  const second = await cachedBundle(entry);
  t.after(() => rm(second));
  assert.equal((await import(second)).said, 'two');
  await assert.rejects(stat(first), { code: 'ENOENT' });
});

test('What is compiled finds what stands beside its source', async (t) => {
  const { entry } = await sources(t);
  const bundle = await cachedBundle(entry);
  t.after(() => rm(bundle));
  assert.equal((await import(bundle)).at, pathToFileURL(entry).href);
});

test('A source that is no TypeScript is not compiled, and says where it is wrong', async (t) => {
  const { entry, other } = await sources(t);
  await writeFile(other, 'export const = 7;');
  await assert.rejects(cachedBundle(entry), /other\.ts:1:13: ERROR/);
});

/** A project of nothing but a bundler and one module, in a folder that can be moved. */
async function project(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bundle-'));
  test.after(() => rm(folder, { recursive: true }));
  const first = join(folder, 'first');
  await mkdir(join(first, 'tools/bundled'), { recursive: true });
  await mkdir(join(first, 'node_modules'));
  await symlink(
    fileURLToPath(new URL('../../node_modules/esbuild', import.meta.url)),
    join(first, 'node_modules/esbuild'),
  );
  await copyFile(bundler, join(first, 'tools/bundled/cached-bundle.mjs'));
  for (const name of ['package.json', 'package-lock.json']) await writeFile(join(first, name), '{}');
  await writeFile(join(first, 'tools/entry.ts'), 'export const at = import.meta.url;');
  return first;
}

test('A project that is moved with its bundles forgets them: they have the addresses of where it was', async (t) => {
  const first = await project(t);
  const second = join(first, '../second');
  const addressIn = async (folder: string) => {
    const moved = (await import(pathToFileURL(join(folder, 'tools/bundled/cached-bundle.mjs')).href)) as Bundler;
    return (await import(await moved.cachedBundle(join(folder, 'tools/entry.ts')))).at;
  };
  assert.equal(await addressIn(first), pathToFileURL(join(first, 'tools/entry.ts')).href);
  await rename(first, second);
  assert.equal(await addressIn(second), pathToFileURL(join(second, 'tools/entry.ts')).href);
});
