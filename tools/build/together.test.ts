/** Which files the scripts of the site are: what pages have in common once, and nothing that a page does not need. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type AnyNode, parse } from 'acorn';
import { config } from '../../config.example.ts';
import { root } from '../config/load-config.ts';
import { over } from './budgets.ts';
import { build } from './build-site.ts';
import { attributeOf, readPage } from './markup.ts';
import { ownPages } from './own-pages.ts';

let folder = '';
let firstWritten = '';
const dist = () => join(folder, 'dist');

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-together-'));
  for (const name of ['public', 'src', 'package.json'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(dist());
  const written = watch(dist(), { persistent: false })[Symbol.asyncIterator]();
  const first = written.next();
  await build({ config, outdir: dist(), project: folder });
  firstWritten = (await first).value?.filename ?? '';
  await written.return?.();
});

after(() => rm(folder, { recursive: true }));

/** What its HTML names: the scripts to load early, and its own. */
async function announcedBy(page: string): Promise<string[]> {
  const { elements } = readPage(await readFile(join(dist(), page), 'utf8'));
  return elements.flatMap((element) => {
    if (element.tagName === 'script') return [attributeOf(element, 'src') ?? ''];
    return attributeOf(element, 'rel') === 'modulepreload' ? [attributeOf(element, 'href') ?? ''] : [];
  });
}

/** What the browser loads before a script runs. */
async function neededBy(script: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(script)) return found;
  found.add(script);
  const { body } = parse(await readFile(join(dist(), script), 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' });
  for (const { type, source } of body as (AnyNode & { source?: { value?: string } })[]) {
    if (/^(?:Import|Export)/.test(type) && source?.value) await neededBy(source.value.replace('./', ''), found);
  }
  return found;
}

for (const page of ownPages.filter((name) => name !== '404.html')) {
  test(`${page} announces exactly the scripts that it needs at once, five at most`, async () => {
    const announced = await announcedBy(page);
    const needed = await neededBy(announced.at(-1) ?? '');
    assert.deepEqual([...announced].sort(), [...needed].sort());
    assert.ok(needed.size <= 5, `${needed.size} scripts`);
  });
}

test('a build that is interrupted leaves a folder that the next one takes for its own', () => {
  assert.equal(firstWritten, 'config.js');
});

test('every two pages have a script in common besides the configuration', async () => {
  const scripts = await Promise.all(ownPages.filter((name) => name !== '404.html').map(announcedBy));
  const inAll = scripts.reduce((common, announced) => common.filter((script) => announced.includes(script)));
  assert.equal(inAll.length, 2, `${inAll}`);
  assert.ok(inAll.includes('config.js'));
});

test('a page that has changed gets another name for its own script, and no other file does', async () => {
  const names = async () => (await readdir(dist())).filter((name) => name.endsWith('.js')).sort();
  const earlier = await names();
  const module = join(folder, 'src/pages/tokens.ts');
  const source = await readFile(module, 'utf8');
  await writeFile(module, source.replace('20_000', '30_000'));
  await build({ config, outdir: dist(), project: folder });
  const later = await names();
  await writeFile(module, source);
  const gone = earlier.filter((name) => !later.includes(name)).map((name) => name.replace(/-\w+\.js$/, ''));
  const come = later.filter((name) => !earlier.includes(name)).map((name) => name.replace(/-\w+\.js$/, ''));
  assert.deepEqual([gone, come], [['tokens'], ['tokens']]);
});

test('too many bytes and too many files are both over budget', () => {
  const fine = { name: 'mine, first load', bytes: 10, budget: 10, files: 5, mostFiles: 5 };
  assert.deepEqual(over([fine, { name: 'stylesheet', bytes: 1, budget: 2 }]), []);
  const [heavy, many] = [
    { ...fine, bytes: 11 },
    { ...fine, files: 6 },
  ];
  assert.deepEqual(over([fine, heavy, many]), [heavy, many]);
});
