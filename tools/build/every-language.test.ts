/** One site in all the languages that we have: what each costs, what its pages say of themselves, and that nothing in it is English. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, test } from 'node:test';
import { config as example } from '../../config.example.ts';
import { root } from '../config/load-config.ts';
import { over } from './budgets.ts';
import { build } from './build-site.ts';
import { lookUp } from './catalogue.ts';
import { attributeOf, readPage } from './markup.ts';
import { speeches } from './speech.ts';
import { textsBetweenTags, textsInAttributes } from './texts.ts';
import { textsOfPages } from './update-catalogue.ts';

const folders = (await readdir(join(root, 'src/words'), { withFileTypes: true })).filter((each) => each.isDirectory());
const others = folders.map(({ name }) => name).filter((name) => name !== 'en');
const languages = ['en', ...others];
const outdir = await mkdtemp(join(tmpdir(), 'gatehouse-every-language-'));
after(() => rm(outdir, { recursive: true }));

const site = await build({ config: { ...example, languages }, outdir });
const names = site.files.map(({ path }) => path);
const [english, ...spoken] = await speeches(languages, { project: root });
const sources = [...(await textsOfPages(join(root, 'public'))).keys()];
const texts = new Map(
  await Promise.all(
    names
      .filter((name) => /\.(?:html|js)$/.test(name))
      .map(async (name) => [name, await readFile(join(outdir, name), 'utf8')] as const),
  ),
);
const pages = names.filter((name) => name.endsWith('.html') && !name.includes('/'));

/** One word is the same in some languages. */
const sameWord = /^(?:Name|No|Error: |Code|Passkeys?|Tokens?|Website|[^\p{L}]*)$/u;

function textOf(name: string): string {
  return texts.get(name) ?? '';
}

test('there are twelve languages and more than ten pages in each, and no text of them is missing', () => {
  assert.ok(languages.length >= 12, `${languages}`);
  assert.ok(pages.length > 10, `${pages}`);
  assert.deepEqual([...site.missing.values()].flat(), []);
  for (const page of pages) {
    assert.deepEqual(
      others.filter((language) => !names.includes(`${language}/${page}`)),
      [],
      page,
    );
  }
});

test('the budgets hold in each language', async () => {
  const measures = await site.measure();
  assert.ok(measures.length > 15);
  assert.deepEqual(over(measures), []);
});

test('each page says its language, its direction where that is not the usual one, and where the others are', () => {
  for (const [language, page] of languages.flatMap((each) => pages.map((name) => [each, name] as const))) {
    const address = language === 'en' ? page : `${language}/${page}`;
    const { elements } = readPage(textOf(address));
    const html = elements.find(({ tagName }) => tagName === 'html');
    assert.equal(html && attributeOf(html, 'lang'), language, address);
    assert.equal(html && attributeOf(html, 'dir'), language === 'ar' ? 'rtl' : undefined, address);
    if (/^(?:404|callback)\.html$/.test(page)) continue;
    const alternates = elements.filter((element) => attributeOf(element, 'rel') === 'alternate');
    assert.deepEqual(
      alternates.map((each) => [
        attributeOf(each, 'hreflang'),
        posix.join(posix.dirname(address), attributeOf(each, 'href') ?? ''),
      ]),
      [...languages.map((each) => [each, each === 'en' ? page : `${each}/${page}`]), ['x-default', page]],
      address,
    );
  }
});

for (const { language, catalogue } of spoken) {
  test(`no text in a page in ${language} is English`, () => {
    const own = new Set(sources.map((source) => lookUp(catalogue, source, '')));
    const left = sources.filter((source) => !own.has(source) && !sameWord.test(source));
    assert.ok(left.length > 150, `${left.length}`);
    for (const page of pages) {
      const html = textOf(`${language}/${page}`);
      const said = new Set([...textsInAttributes(html), ...textsBetweenTags(html)].map(({ source }) => source));
      assert.deepEqual(
        left.filter((source) => said.has(source)),
        [],
        page,
      );
    }
  });
}

test('the button that shows a password begins with the word that its script exchanges, in each language', () => {
  const buttons = sources.filter((source) => source.startsWith('Show<1>'));
  assert.equal(buttons.length, 4);
  for (const { catalogue, words } of spoken) {
    for (const source of buttons) {
      const said = lookUp(catalogue, source, '') ?? '';
      assert.ok(said.startsWith(`${words.fields.show}<1>`), said);
    }
  }
});

test('no English sentence, whole or with something in it, is in a script of another language', () => {
  const sentences = [...new Set(piecesOf(english?.words))].filter((each) => /\p{L}+ \p{L}+ \p{L}+/u.test(each));
  assert.ok(sentences.length > 250, `${sentences.length}`);
  const reached = new Set(spoken.flatMap(({ folder }) => pages.flatMap((page) => scriptsOf(`${folder}${page}`))));
  assert.ok(reached.size > 300, `${reached.size}`);
  const all = scriptsOf('login.html').map(textOf).join('\n');
  assert.ok(sentences.filter((each) => all.includes(each)).length > 80, 'the pages in English have them');
  for (const script of reached) {
    const text = textOf(script);
    assert.deepEqual(
      sentences.filter((each) => text.includes(each)),
      [],
      script,
    );
  }
});

for (const { language, words } of spoken) {
  test(`what ${language} says is nowhere the same as in English`, () => {
    const own = new Map(pathsOf(words));
    const same = pathsOf(english?.words)
      .filter(([path, said]) => said === own.get(path) && !sameWord.test(said))
      .map(([path, said]) => `${path}: ${said}`);
    assert.deepEqual(same, []);
  });
}

/** What is written in sentences, and between the values that they take in. */
function piecesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value) return Object.values(value).flatMap(piecesOf);
  const pieces = String(value).split(/\$\{[^}]*\}|[`"']/);
  return pieces.filter((piece) => !/=>|[;={}()[\]]/.test(piece)).map((piece) => piece.trim());
}

/** Every sentence that takes nothing in, with the way to it. */
function pathsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => pathsOf(inner, `${path}.${name}`));
}

/** Every script that a page loads, at once or later. */
function scriptsOf(page: string): string[] {
  const first = [...textOf(page).matchAll(/<script[^>]*\bsrc="(?:[^"]*\/)?([\w-]+\.js)"/g)];
  const reached = new Set(first.map(([, name = '']) => name));
  for (const script of reached) {
    for (const [, other = ''] of textOf(script).matchAll(/["']\.\/([\w-]+\.js)["']/g)) reached.add(other);
  }
  return [...reached];
}
