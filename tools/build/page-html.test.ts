/** What the build makes of a page, and what it says of one that lacks a part. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/words/en/all.ts';
import { pageHtml } from './page-html.ts';

const config = { userPoolId: 'eu-west-1_Ab3dEf6hI', clientId: 'abcdefghijklmnopqrstuvwxyz' };
const bundles = new Map(
  ['site.css', 'mine.ts', 'reports/mine.ts'].map((name) => [
    name,
    { file: `${name}-1`, eager: ['core.js'], signIn: [] },
  ]),
);
const head = '<meta charset="utf-8"><link rel="stylesheet" href="site.css">';
const script = '<script type="module" src="mine.js"></script>';

function built(name: string, source: string): string {
  return pageHtml(source, { name, config, bundles, words: en });
}

test('what a page in a folder loads is addressed from there, also where it was copied from one in the root', () => {
  const html = built('reports/mine.html', head + script);
  assert.deepEqual(
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address),
    ['../site.css-1', '../config.js', '../core.js', '../reports/mine.ts-1'],
  );
});

test('a page may have a style of its own', () => {
  assert.match(built('mine.html', head.replace('site.css', 'mine.css') + script), /href="mine\.css"/);
});

test('it is the elements that count, not how they are written, nor what a comment says', () => {
  const html = built(
    'mine.html',
    `<!-- <script type="module" src="mine.js"></script> <meta charset="utf-8"> href="site.css" -->
    <META charset=UTF-8><link href='site.css' rel=stylesheet><script src=mine.js type=module></script>`,
  );
  assert.match(
    html,
    /^<!-- <script type="module" src="mine\.js"><\/script> <meta charset="utf-8"> href="site\.css" -->\n/,
  );
  assert.match(html, /<META charset=UTF-8>\s*<meta http-equiv="Content-Security-Policy"/);
  assert.match(html, /<link href="site\.css-1" rel=stylesheet>/);
  assert.match(html, /<script type="module" src="mine\.ts-1"><\/script>$/);
});

test('in the navigation the page itself is marked, however it is addressed, and nothing else is', () => {
  const links = '<a href="../reports/mine.html">A</a><a href="mine.html?all">B</a><a href="../mine.html">C</a>';
  const html = built('reports/mine.html', `${head}${script}<nav>${links}</nav><p><a href="mine.html">D</a></p>`);
  assert.deepEqual(html.match(/<a [^>]*aria-current[^>]*>.</g), [
    '<a href="../reports/mine.html" aria-current="page">A<',
  ]);
});

test('the rules of the pool stand in a list that is no longer hidden', () => {
  const policy = { MinimumLength: 9, RequireNumbers: true };
  const list = '<ul hidden id="password-rules" class="checklist"></ul>';
  const html = pageHtml(`${head}${script}${list}`, {
    name: 'mine.html',
    config: { ...config, passwordPolicy: policy },
    bundles,
    words: en,
  });
  assert.match(html, /<ul id="password-rules" class="checklist"><li>[^<]*9[^<]*<\/li><li>/);
});

test('what is said when the script is late is text, in the marks and blanks of its language', () => {
  const said = (late: string, again: string, otherwise: string) => {
    const words = { ...en, late: { late, again, else: otherwise } };
    const html = pageHtml(`${head}${script}<body>`, { name: 'mine.html', config, bundles, words });
    return /<p id="late"[^>]*>(.*)<\/p>/.exec(html)?.[1];
  };
  assert.equal(said('Not yet.', 'A & B', '<img src=x>'), 'Not yet. <a href="">A &amp; B</a>. &lt;img src=x>');
  assert.equal(said('まだです。', '再読み込み', '確認。'), 'まだです。<a href="">再読み込み</a>。確認。');
});

const lacking: [name: string, source: string, words: RegExp][] = [
  ['mine.html', head, /^public\/mine\.html: expected <script type="module" src="mine\.js"><\/script> in its <head>$/],
  ['mine.html', script, /^public\/mine\.html: expected <meta charset="utf-8"> in its <head>$/],
  ['yours.html', `${head}<script src="yours.js">`, /^public\/yours\.html: expected <script type="module"/],
  [
    'reports/yours.html',
    head + script.replace('mine', 'yours'),
    /^public\/reports\/yours\.html: there is no src\/pages\/reports\/yours\.ts to go with it$/,
  ],
];

for (const [name, source, message] of lacking) {
  test(`${name} with ${source} is refused in words: ${message.source}`, () => {
    assert.throws(() => built(name, source), { name: 'CommandError', message });
  });
}

test('the navigation has what the configuration has', () => {
  const links = '<li data-if="passkeys" hidden><a href="passkeys.html">Passkeys</a></li><p data-if="passkeys" hidden>';
  const page = `${head}${script}<nav>${links}</nav><p data-if="passkeys" hidden>`;
  const shown = (more: object) =>
    pageHtml(page, { name: 'mine.html', config: { ...config, ...more }, bundles, words: en }).match(
      /data-if="passkeys"[^>]*/g,
    );
  const [hidden, open] = ['data-if="passkeys" hidden', 'data-if="passkeys"'];
  assert.deepEqual(shown({}), [hidden, hidden, hidden]);
  assert.deepEqual(shown({ passkeys: false }), [hidden, hidden, hidden]);
  assert.deepEqual(shown({ passkeys: true }), [open, open, hidden]);
  assert.deepEqual(shown({ signInWith: 'choice' }), [open, open, hidden]);
  assert.deepEqual(shown({ signInWith: 'choice', passkeys: false }), [hidden, hidden, hidden]);
});
