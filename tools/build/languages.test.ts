/** A site in several languages: where its pages are, what they load, and what they say of each other. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { config as example } from '../../config.example.ts';
import { en } from '../../src/words/en/all.ts';
import { root } from '../config/load-config.ts';
import { build } from './build-site.ts';
import { inLanguage } from './in-language.ts';
import { attributeOf, type Element, readPage } from './markup.ts';
import { type Speech, speeches } from './speech.ts';
import { textsOfPages } from './update-catalogue.ts';

const folder = await mkdtemp(join(tmpdir(), 'gatehouse-languages-'));
after(() => rm(folder, { recursive: true }));

/** A person's own: a page, a sentence, a text, and a language that has only begun. */
const own: Record<string, string> = {
  'mine.html':
    '<!doctype html><html lang="en"><head><!--#include file="parts/head.html" title="Mine" -->' +
    '</head><body><main><h1>Mine</h1><p>Only here</p><a href="report.pdf">Report</a><a href="private/pay.html">Report</a></main></body></html>',
  'reports/deep.html':
    '<!doctype html><html lang="en"><head><!--#include file="parts/head.html" title="Sign in" -->' +
    '</head><body><nav id="languages"></nav><main><h1>Sign in</h1></main></body></html>',
  'report.pdf': 'no page',
  'private/pay.html':
    '<!doctype html><html lang="en"><head><!--#include file="parts/head.html" title="Sign in" -->' +
    '</head><body><main><h1>Sign in</h1></main></body></html>',
  'words/de/arrivals.ts': "export const arrivals = { 'signed-out': 'Bis bald!' };\n",
  'words/de/pages.po': 'msgid "Sign out"\nmsgstr "Raus hier"\n\nmsgctxt "mine.html"\nmsgid "Mine"\nmsgstr "Meins"\n',
  'words/nl/language.js': "export const language = { name: 'Nederlands', choose: 'Taal' };\n",
  'words/nl/fields.ts':
    "import { list } from 'gatehouse/words';\nexport const fields = { missingCode: list(['Vul', 'de', 'code', 'in']) };\n",
  'words/nl/pages.po': 'msgid "Sign in"\nmsgstr "Inloggen"\n\n#, fuzzy\nmsgid "Continue"\nmsgstr "Misschien"\n',
};
const pages = join(folder, 'pages');
for (const [name, text] of Object.entries(own)) {
  await mkdir(join(pages, name, '..'), { recursive: true });
  await writeFile(join(pages, name), text);
}

const config = { ...example, languages: ['en', 'de', 'nl'], sitePath: '/auth/', protectFiles: '/private/' };
const site = await build({ config, pages, outdir: join(folder, 'dist') });
const names = site.files.map(({ path }) => path);

async function page(name: string): Promise<Element[]> {
  return readPage(await readFile(join(site.outdir, name), 'utf8')).elements;
}

async function textOf(name: string): Promise<string> {
  return readFile(join(site.outdir, name), 'utf8');
}

function addresses(elements: readonly Element[], tagName: string): string[] {
  return elements
    .filter((element) => element.tagName === tagName)
    .map((element) => attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? '');
}

test('Each page is there in each language, the first one in the root, and all else is there once', () => {
  for (const name of ['login.html', '404.html', 'mine.html', 'reports/deep.html']) {
    assert.ok([name, `de/${name}`, `nl/${name}`].every((each) => names.includes(each)));
  }
  const inFolders = names.filter((name) => /^(?:de|nl)\//.test(name));
  assert.deepEqual(
    inFolders.filter((name) => !name.endsWith('.html')),
    [],
  );
  assert.ok(!names.some((name) => name.startsWith('words/')));
});

test('What a page loads is there, from wherever it is asked', async () => {
  for (const name of names.filter((each) => each.endsWith('.html') && !each.endsWith('404.html'))) {
    const elements = await page(name);
    for (const address of ['a', 'link', 'script', 'img'].flatMap((tagName) => addresses(elements, tagName))) {
      if (!address) continue;
      const { pathname } = new URL(address, `https://site.example/${name}`);
      assert.ok(names.includes(pathname.slice(1)), `${address} in ${name}`);
    }
  }
});

test('A page says which language it is in, and where the others are', async () => {
  const elements = await page('de/reports/deep.html');
  const html = elements.find(({ tagName }) => tagName === 'html');
  assert.equal(html && attributeOf(html, 'lang'), 'de');
  const alternates = elements.filter((element) => attributeOf(element, 'rel') === 'alternate');
  assert.deepEqual(
    alternates.map((element) => `${attributeOf(element, 'hreflang')} ${attributeOf(element, 'href')}`),
    [
      'en ../../reports/deep.html',
      'de ../../de/reports/deep.html',
      'nl ../../nl/reports/deep.html',
      'x-default ../../reports/deep.html',
    ],
  );
});

test('The switch names each language in its own words, where the page has a place for it, else at its end', async () => {
  const links = '>English</a></li>.*aria-current="page">Deutsch</a></li>.*lang="nl" dir="ltr">Nederlands</a></li>';
  assert.match(await textOf('de/reports/deep.html'), new RegExp(`<nav id="languages">.*${links}.*</nav><main>`, 's'));
  assert.match(
    await textOf('de/mine.html'),
    new RegExp(`</main>.*<nav id="languages" aria-label="Sprache">.*${links}`, 's'),
  );
});

test('The error page, which is sent for any address, leads into its own language from the site’s root', async () => {
  const elements = await page('de/404.html');
  assert.deepEqual(addresses(elements, 'a'), [
    '/auth/de/index.html',
    '/auth/de/index.html',
    '/auth/404.html',
    '/auth/de/404.html',
    '/auth/nl/404.html',
  ]);
  assert.ok(addresses(elements, 'link').every((address) => address.startsWith('/auth/')));
});

test('Texts and sentences of one’s own come before ours, one by one', async () => {
  const index = await textOf('de/index.html');
  assert.match(index, /<button[^>]*id="sign-out"[^>]*>Raus hier<\/button>/);
  assert.match(index, />Überall abmelden</);
  assert.match(await textOf('de/mine.html'), /<title>Meins – Gatehouse<\/title>/);
  const scripts = await Promise.all(names.filter((name) => name.endsWith('.js')).map(textOf));
  assert.ok(
    scripts.some((script) => script.includes('Bis bald!') && script.includes('Sie haben sich überall abgemeldet')),
  );
});

test('What a language lacks is said in the first one, and listed', async () => {
  const login = await textOf('nl/login.html');
  assert.match(login, /<html lang="nl">/);
  assert.match(login, /<h1>Inloggen<\/h1>/);
  assert.match(login, />Continue</);
  const missing = site.missing.get('nl') ?? [];
  for (const each of ['Continue', 'Only here', 'fields.missing', 'late']) assert.ok(missing.includes(each), each);
  for (const each of ['Sign in', 'fields.missingCode', 'language']) assert.ok(!missing.includes(each), each);
  assert.deepEqual(site.missing.get('en'), []);
  assert.deepEqual(site.missing.get('de'), ['Only here', 'Report']);
});

test('What is mistyped in words of one’s own is said, by their own file’s name', async () => {
  assert.deepEqual(
    [...site.unsaid],
    [
      ['en', []],
      ['de', []],
      ['nl', []],
    ],
  );
  const own = join(folder, 'mistyped');
  await mkdir(join(own, 'words/de'), { recursive: true });
  await writeFile(join(own, 'words/de/arrivals.js'), "export const arrivals = { 'signd-out': 'Bis bald!' };\n");
  const tried = () => build({ config: { ...example, languages: ['de'] }, pages: own, outdir: join(folder, 'never') });
  const place = join(own, 'words/de').replaceAll('\\', '.');
  await assert.rejects(tried(), {
    message: new RegExp(`^${place}/arrivals\\.js: arrivals has no “signd-out”; it has `),
  });
  await rm(join(own, 'words/de/arrivals.js'));
  await writeFile(join(own, 'words/de/pages.po'), 'msgid "Sign in"\nmsgstr "Rein\n');
  await assert.rejects(tried(), { message: new RegExp(`^${place}/pages\\.po:2: no line of a PO file: msgstr "Rein`) });
});

test('Every script has its words with it, so that a language takes no request more than another', async () => {
  const countOf = async (name: string) => addresses(await page(name), 'script').length;
  const preloadsOf = async (name: string) => (await textOf(name)).split('rel="modulepreload"').length;
  assert.equal(await countOf('de/login.html'), await countOf('login.html'));
  assert.equal(await preloadsOf('de/login.html'), await preloadsOf('login.html'));
  assert.deepEqual(
    names
      .filter((name) => /^(?:gatehouse|protect|config|languages)[.-]/.test(name))
      .map((name) => name.replace(/-\w+/, '')),
    [
      ...['config.js', 'gatehouse.d.ts', 'gatehouse.de.js', 'gatehouse.js', 'gatehouse.nl.js', 'languages.js'],
      ...['protect.de.js', 'protect.js', 'protect.nl.js'],
    ],
  );
});

/** Every script that a page loads, at once or later. */
async function scriptsOf(name: string): Promise<string[]> {
  const reached = new Set(addresses(await page(name), 'script').map((address) => address.replace(/^.*\//, '')));
  for (const script of reached) {
    for (const [, other = ''] of (await textOf(script)).matchAll(/["']\.\/([\w-]+\.js)["']/g)) {
      if (names.includes(other)) reached.add(other);
    }
  }
  return [...reached];
}

test('No English sentence is left in a page in German, nor in what it loads', async () => {
  const texts = [...(await textsOfPages(join(root, 'public'))).keys()].flatMap((text) => text.split(/<[^>]*>/));
  const sentences = [...texts, ...sentencesIn(en)].filter((text) => /\p{L}+ \p{L}+ \p{L}+/u.test(text));
  assert.ok(sentences.length > 300, `${sentences.length}`);
  const german = names.filter((name) => /^de\/(?!mine|reports)/.test(name));
  const scripts = new Set((await Promise.all(german.map(scriptsOf))).flat());
  assert.ok(scripts.size > 40, `${scripts.size}`);
  for (const name of [...german, ...scripts]) {
    const text = await textOf(name);
    assert.deepEqual(
      sentences.filter((sentence) => text.includes(sentence)),
      [],
      name,
    );
  }
});

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(sentencesIn) : [];
}

test('A protected page stands in its folder alone, without a copy in any language that the host would not protect', async () => {
  assert.deepEqual(
    names.filter((name) => name.endsWith('pay.html')),
    ['private/pay.html'],
  );
  assert.doesNotMatch(await textOf('private/pay.html'), /hreflang|languages-/);
  const script = names.find((name) => /^languages-/.test(name)) ?? '';
  assert.match(await textOf(script), /reports\/deep\.html(?!.*private\/pay)/);
  assert.ok(addresses(await page('de/mine.html'), 'a').includes('../private/pay.html'));
});

test('English is English also where another language is the first, and what a third one lacks is said in the first', async () => {
  const [german, english, dutch] = await speeches(['de', 'en', 'nl'], { project: root, own: join(pages, 'words') });
  assert.ok(german && english && dutch);
  const html = '<html lang="en"><body><h1>Sign in</h1><p>Create an account</p></body></html>';
  const said = (speech: Speech) => {
    const made = inLanguage(html, { name: 'login.html', speech, first: german, config });
    return [...made.html.matchAll(/<(?:h1|p)>(.*?)</g)].map(([, text]) => text).concat('lacking:', made.missing);
  };
  assert.deepEqual(said(german), ['Anmelden', 'Konto anlegen', 'lacking:']);
  assert.deepEqual(said(english), ['Sign in', 'Create an account', 'lacking:']);
  assert.deepEqual(said(dutch), ['Inloggen', 'Konto anlegen', 'lacking:', 'Create an account']);
});

test('A site in one language has neither switch nor folders, in that language', async () => {
  const { outdir, files } = await build({ config: { ...example, languages: ['de'] }, outdir: join(folder, 'german') });
  const login = await readFile(join(outdir, 'login.html'), 'utf8');
  assert.match(login, /<html lang="de">.*<h1>Anmelden<\/h1>/s);
  assert.doesNotMatch(login, /languages|hreflang/);
  assert.ok(!files.some(({ path }) => /^de\/|^languages-/.test(path)));
});

test('A language without words, and a folder that is taken, are refused before anything is written', async () => {
  const outdir = join(folder, 'refused');
  await assert.rejects(build({ config: { ...example, languages: ['en', 'tlh'] }, outdir }), {
    name: 'ConfigError',
    message: /^languages: there are no words in "tlh"; there are .*\bde\b.*, and a folder words\/tlh beside/,
  });
  await writeFile(join(pages, 'taken.html'), '');
  await mkdir(join(folder, 'own/de'), { recursive: true });
  await writeFile(join(folder, 'own/de/mine.txt'), '');
  await assert.rejects(build({ config: { ...example, languages: ['en', 'de'] }, pages: join(folder, 'own'), outdir }), {
    name: 'ConfigError',
    message: 'languages: the pages in "de" come to de/, where public/de/mine.txt is',
  });
  await assert.rejects(readdir(outdir), { code: 'ENOENT' });
});
