/** Login is found from every depth of the site; nothing else in src/ knows where pages are, or leaves one. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf } from './address.ts';

for (const root of ['https://site.example/', 'https://site.example/auth/']) {
  test(`a page in a folder of ${root} finds login in the site's root, and comes back to itself`, () => {
    const page = new URL('reports/mine.html?year=2026#may', root);
    const login = new URL(addressOf('login', { comeBack: true }, page, new URL(root)));
    assert.equal(login.origin + login.pathname, `${root}login.html`);
    assert.equal(login.searchParams.get('return'), page.pathname + page.search + page.hash);
  });
}

/** An example in what a configuration is told; and what stands beside a page to lead to it in another language. */
const exceptions = ['config.ts', 'languages.ts'];

test('no other file of src/ leaves a page for another one or has the address of one', async () => {
  const src = join(import.meta.dirname, '..');
  const files = (await readdir(src, { recursive: true })).filter((file) => /(?<!\.test|\.d)\.ts$/.test(file));
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(src, file), 'utf8') })));
  const leaves = /location\.(?:assign|replace|reload)|location(?:\.href)? = |location\[|\.html['"`]/;
  assert.deepEqual(
    texts.filter(({ file, text }) => !exceptions.includes(file) && leaves.test(text)).map(({ file }) => file),
    [join('gate', 'address.ts')],
  );
});
