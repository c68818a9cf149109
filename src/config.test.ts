/** What judges a configuration stays on Node's side: pages take its type alone. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

test('no module of a page loads the schema', async () => {
  const src = import.meta.dirname;
  const files = (await readdir(src, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(src, file), 'utf8') })));
  const loads = /from '(?:valibot|.*\/schema\.ts)'|import (?!type )[^;]*from '\.{1,2}\/config\.ts'/;
  assert.deepEqual(
    texts
      .filter(({ text }) => loads.test(text))
      .map(({ file }) => file)
      .sort(),
    ['config.ts', 'schema.ts'],
  );
});
