/** Words and catalogues of one's own: what is mistyped in them is said, with the place. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../../src/words/en/all.ts';
import { root } from '../config/load-config.ts';
import { readCatalogue, unsaid } from './catalogue.ts';
import { checkOwnWords, type Heard } from './own-words.ts';
import { speeches } from './speech.ts';
import { updateCatalogue } from './update-catalogue.ts';

function heard(words: object): Heard {
  return new Map(Object.entries(words).map(([name, said]) => [name, { module: `words/de/${name}.ts`, words: said }]));
}

test('A sentence that nobody says, and one of another kind, are refused with what there is', () => {
  for (const [own, slip] of [
    [{ arivals: {} }, /^words\/de\/arivals\.ts: there are no words of that name; there are account, .*arrivals, /],
    [{ arrivals: { 'signd-out': 'Bye' } }, /arrivals has no “signd-out”; it has .*signed-out/],
    [{ mfa: { turnedOn: { APP: 'On' } } }, /mfa\.turnedOn has no “APP”; it has app, sms, email$/],
    [{ mfa: { turnedOn: 'On' } }, /mfa\.turnedOn is a text, and has to be a table of texts$/],
    [{ devices: { forgotten: 'Gone' } }, /devices\.forgotten is a text, and has to be a function that gives a text$/],
    [{ devices: { noName: () => '' } }, /devices\.noName is a function that gives a text, and has to be a text$/],
    [{ devices: { noName: 7 } }, /devices\.noName is 7, and has to be a text$/],
    [{ devices: undefined }, /devices is undefined, and has to be a table of texts$/],
  ] as const) {
    assert.throws(() => checkOwnWords(heard(own), heard(en)), { name: 'CommandError', exitCode: 2, message: slip });
  }
});

test('Attributes, claims and statuses of one’s own have names of one’s own', () => {
  const attributes = { names: { 'custom:rank': 'Rank' }, hints: { 'custom:rank': '1 to 9' } };
  const own = { attributes, tokens: { claims: { meanings: { rank: 'How high' } } }, api: { refusals: { 418: 'Tea' } } };
  assert.doesNotThrow(() => checkOwnWords(heard(own), heard(en)));
});

test('The words of every language of ours are what English has', async () => {
  const folders = await readdir(join(root, 'src/words'), { withFileTypes: true });
  const languages = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.ok(languages.length >= 12);
  for (const language of languages) {
    const module = await import(join(root, `src/words/${language}/all.ts`));
    const [words] = Object.values(module) as [object];
    assert.doesNotThrow(() => checkOwnWords(heard(words), heard(en)), language);
  }
});

test('A line that is none of a catalogue’s is refused with its number', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-catalogue-'));
  t.after(() => rm(folder, { recursive: true }));
  const write = (text: string) => writeFile(join(folder, 'pages.po'), text);
  for (const [text, line, slip] of [
    ['msgid "Sign in"\nmsgstr "Rein', 2, 'msgstr "Rein'],
    ['msgid "Sign in"\nmsgstr Rein\n', 2, 'msgstr Rein'],
    ['# ours\n\nSign in = Rein\n', 3, 'Sign in = Rein'],
    ['msgid "Sign in"\nmsgstr "„Rein""\n', 2, 'msgstr "„Rein""'],
  ] as const) {
    await write(text);
    await assert.rejects(readCatalogue([folder]), {
      name: 'CommandError',
      message: `${join(folder, 'pages.po')}:${line}: no line of a PO file: ${slip}\nIt has msgid "…" and msgstr "…", each text in double quotes.`,
    });
  }
  const file = join(folder, 'pages.po');
  await assert.rejects(updateCatalogue(file), /^CommandError: .*pages\.po:2: no line/);
  assert.equal(await readFile(file, 'utf8'), 'msgid "Sign in"\nmsgstr "„Rein""\n', 'nothing is lost');
  await write(
    '\uFEFFmsgid "Old"\r\nmsgstr "Alt"\r\n\r\n# ours\r\nmsgctxt "a.html"\r\nmsgid ""\r\n"Sign "\r\n"in"\r\nmsgstr "\\"Rein\\""\r\n\r\n#~ msgid "Older"\r\n',
  );
  assert.deepEqual(
    [...(await readCatalogue([folder]))],
    [
      ['Old', 'Alt'],
      ['a.html\u0004Sign in', '"Rein"'],
    ],
  );
});

test('A catalogue in another encoding, and one by another name, are refused and not read as they are', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-catalogue-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'pages.po'), Buffer.from('msgid "Back"\nmsgstr "Zur\u00fcck"\n', 'latin1'));
  const other = { message: `${join(folder, 'pages.po')}: not in UTF-8; save it in that encoding` };
  await assert.rejects(readCatalogue([folder]), other);
  await writeFile(join(folder, 'de.po'), 'msgid "Back"\nmsgstr "Zurück"\n');
  const misnamed = { message: `${join(folder, 'de.po')}: never read; a catalogue is called pages.po` };
  await assert.rejects(readCatalogue([folder]), misnamed);
});

test('A translation of one’s own stays in a catalogue that is written anew, also where a tool has broken its text', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-catalogue-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'de/pages.po');
  await mkdir(join(folder, 'de'));
  const entry = 'msgid ""\n"Forgot your "\n"password?"\nmsgstr ""\n"Passwort "\n"weg?"\n';
  await writeFile(file, `msgid ""\nmsgstr ""\n"Language: de\\n"\n\n${entry}`);
  assert.equal(await updateCatalogue(file), 1);
  assert.deepEqual([...(await readCatalogue([join(folder, 'de')]))], [['Forgot your password?', 'Passwort weg?']]);
});

test('What is not sure, or blank, does not count, whatever else is marked', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-catalogue-'));
  t.after(() => rm(folder, { recursive: true }));
  const entries = [
    '#, no-wrap, fuzzy\nmsgid "A"\nmsgstr "Perhaps"',
    'msgid "B"\nmsgstr "  "',
    '#, no-wrap\nmsgid "C"\nmsgstr "Sure"',
  ];
  await writeFile(join(folder, 'pages.po'), entries.join('\n\n'));
  assert.deepEqual([...(await readCatalogue([folder]))], [['C', 'Sure']]);
});

test('Words that are exported by another name, or fail, are refused by their place', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-words-'));
  t.after(() => rm(folder, { recursive: true }));
  const own = join(folder, 'nl');
  await mkdir(own);
  const heard = () => speeches(['en', 'nl'], { project: root, own: folder });
  await writeFile(join(own, 'fields.ts'), "export default { missingCode: 'Code?' };\n");
  await assert.rejects(heard(), {
    name: 'CommandError',
    message: `${join(own, 'fields.ts')}: fields is undefined, and has to be a table of texts`,
  });
  await writeFile(join(own, 'fields.ts'), 'export const fields = { missingCode: document.title };\n');
  await assert.rejects(heard(), {
    name: 'CommandError',
    message: `${own}: ReferenceError: document is not defined`,
  });
});

test('A translation is said to be of no use where no page has its text', () => {
  const catalogue = new Map(
    ['Sign in', 'Sing in', 'a.html\u0004Sign in', 'b.html\u0004Sign in'].map((key) => [key, 'Rein']),
  );
  assert.deepEqual(unsaid(catalogue, new Map([['Sign in', ['a.html']]])), ['Sing in', 'Sign in (b.html)']);
});
