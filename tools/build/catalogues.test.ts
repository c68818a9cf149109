/** Every language of ours says all of it: each text of each page, no more and no less, and each sentence of `words/`. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import PO from 'pofile';
import { root } from '../config/load-config.ts';
import { speeches } from './speech.ts';
import { textsOfPages } from './update-catalogue.ts';

const words = join(root, 'src/words');
const entries = await readdir(words, { withFileTypes: true });
const languages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const texts = [...(await textsOfPages(join(root, 'public'))).keys()];
const spoken = await speeches(['en', ...languages.filter((name) => name !== 'en')], { project: root });
const english = spoken.find(({ language }) => language === 'en');

test('the pages have texts to translate, and English needs no catalogue', () => {
  assert.ok(texts.length > 150, `${texts.length}`);
  assert.ok(!existsSync(join(words, 'en/pages.po')));
});

for (const { language, missing, words: said } of spoken.filter((each) => each !== english)) {
  test(`${language} has every text of every page, no more and no less, by the rules of gettext`, async () => {
    const { items, headers } = PO.parse(await readFile(join(words, language, 'pages.po'), 'utf8'));
    assert.equal(headers.Language, language);
    const keys = items.map(({ msgid, msgctxt }) => (msgctxt ? `${msgctxt}: ${msgid}` : msgid));
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
      'each once',
    );
    const general = items.filter(({ msgctxt }) => !msgctxt).map(({ msgid }) => msgid);
    assert.deepEqual(general.toSorted(), texts.toSorted());
    const empty = items.filter(({ msgstr, flags, obsolete }) => !msgstr[0] || flags.fuzzy || obsolete);
    assert.deepEqual(
      empty.map(({ msgid }) => msgid),
      [],
    );
  });

  test(`${language} has every sentence, and no English one`, () => {
    assert.deepEqual(missing, []);
    const own = new Set(sentencesIn(said));
    const ours = sentencesIn(english?.words).filter((sentence) => /\p{L}+ \p{L}+ \p{L}+/u.test(sentence));
    assert.deepEqual(
      ours.filter((sentence) => own.has(sentence)),
      [],
    );
  });
}

/** What takes nothing in. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(sentencesIn) : [];
}
