/** Checks that a compiled file is used while its sources are what they were, and not a moment longer. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const { cachedBundle } = (await import(new URL('cached-bundle.mjs', import.meta.url).href)) as {
  cachedBundle(entry: string): Promise<string>;
};

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
