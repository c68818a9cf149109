/** How pages get what they have in common, and what the build says of a part that it can't put there. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { withParts } from './parts.ts';

const parts = {
  'parts/nav.html':
    '<!-- A line each. -->\n<nav>\n  <a href="one.html">One</a>\n  <a href="https://other.example/">Other</a>\n</nav>\n',
  'parts/top.html': '<!--#include file="parts/logo.html" words="Ours" -->\n<!--#include file="parts/nav.html" -->\n',
  'parts/logo.html': `<a href="#top"><img src="icon.svg" alt="\${words}">\${words}</a>\n`,
  'parts/field.html': `<label for="\${id}">\${label}</label>\n<input id="\${id}" value="$5 {id}">\n`,
  'parts/egg.html': '<!--#include file="parts/hen.html" -->',
  'parts/hen.html': '<p><!--#include file="parts/egg.html" --></p>',
  'parts/lost.html': '<!--#include file="parts/nowhere.html" -->',
};

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-parts-'));
  for (const [name, text] of Object.entries(parts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

after(() => rm(folder, { recursive: true }));

function whole(html: string, name = 'mine.html', up = ''): Promise<string> {
  return withParts(html, { folder, name, up });
}

test('a part stands where it is asked for, as far in, and without the word to its reader', async () => {
  assert.equal(
    await whole('<body>\n  <!--#include file="parts/nav.html" -->\n</body>'),
    '<body>\n  <nav>\n    <a href="one.html">One</a>\n    <a href="https://other.example/">Other</a>\n  </nav>\n</body>',
  );
});

test('parts have parts, and lead a page in a folder to the same places', async () => {
  assert.equal(
    await whole('<!--#include file="parts/top.html" -->', 'reports/2026/may.html', '../../'),
    '<a href="#top"><img src="../../icon.svg" alt="Ours">Ours</a>\n' +
      '<nav>\n  <a href="../../one.html">One</a>\n  <a href="https://other.example/">Other</a>\n</nav>',
  );
});

test('a part is addressed from the root, also where a page in a folder says how far up that is', async () => {
  const [plain, up] = await Promise.all(
    ['parts/nav.html', '../parts/nav.html'].map((file) =>
      whole(`<!--#include file="${file}" -->`, 'reports/mine.html', '../'),
    ),
  );
  assert.equal(plain, up);
});

test('what an include says besides the file is text, wherever the part has it', async () => {
  assert.equal(
    await whole(`<!--#include file='parts/field.html' id=team
      label='Your "team" &amp; <all> of $5' -->`),
    '<label for="team">Your &quot;team&quot; &amp; &lt;all> of $5</label>\n<input id="team" value="$5 {id}">',
  );
});

test('a comment of the page’s own stays, whatever it holds', async () => {
  const page = '<!-- As in &lt;!--#echo > $places <p>Here</p> -->\n<p>Costs $5 {or so}</p>';
  assert.equal(await whole(page), page);
});

const refused: [html: string, words: RegExp][] = [
  [
    '<!--#include file="parts/nave.html" -->',
    /^public\/mine\.html: <!--#include file="parts\/nave\.html" --> asks for public\/parts\/nave\.html, which is not there$/,
  ],
  ['<!--#include file="parts/lost.html" -->', /^public\/mine\.html: .* asks for public\/parts\/nowhere\.html, which/],
  [
    '<!--#include file="parts/egg.html" -->',
    /^public\/mine\.html: parts\/egg\.html includes parts\/hen\.html includes parts\/egg\.html, and so on/,
  ],
  [
    '<!--#include file="parts/field.html" id="team" -->',
    /^public\/mine\.html: public\/parts\/field\.html has \$\{label\}, so whoever includes it says label="…"$/,
  ],
  [
    '<!--#echo var="x" -->',
    /^public\/mine\.html: <!--#echo var="x" --> is not understood; write <!--#include file="…" -->$/,
  ],
  ['<!--#include virtual="/parts/nav.html" -->', /is not understood/],
  ['<title><!--#include file="parts/nav.html" --></title>', /<!--#include .* --> stands where no part can be/],
];

for (const [html, message] of refused) {
  test(`${html} is refused by the names of page and part`, async () => {
    await assert.rejects(whole(html), { name: 'CommandError', exitCode: 2, message });
  });
}
