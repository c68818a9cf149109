/** What counts as a text of a page, and how a translation comes into it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from './markup.ts';
import { textsBetweenTags, textsInAttributes } from './texts.ts';

const texts: [html: string, sources: string[]][] = [
  ['<p>One</p><p>Two</p>', ['One', 'Two']],
  ['<p>\n  One\n  sentence\n</p>', ['One sentence']],
  ['<p>+44&nbsp;20</p>', ['+44\u00a020']],
  ['<p>Sent to <strong data-fill="to">you</strong>.</p>', ['Sent to <1>you</1>.']],
  ['<p>First: <time></time><br>\n Last: <time></time></p>', ['First: <1/><2/> Last: <3/>']],
  ['<p><a href="x.html">Start</a></p>', ['Start']],
  ['<p><em><strong>Now</strong></em></p>', ['Now']],
  ['<p>No? <button>\n Send<span> again</span>\n</button></p>', ['No? <1>Send<2> again</2></1>']],
  ['<div>Above<p>Below</p>after</div>', ['Above', 'after', 'Below']],
  ['<div><input> <label>by text</label></div>', ['by text']],
  ['<p>One <!-- no text --> two</p>', ['One two']],
  ['<template><p>Later</p></template>', ['Later']],
  ['<noscript><p>Without</p></noscript>', ['Without']],
  ['<title>Sign in – Gatehouse</title>', ['Sign in']],
  ['<title>Sign in – now – Gatehouse</title>', ['Sign in – now']],
  ['<script>"No"</script><style>p { color: red }</style>', []],
  ['<p translate="no">Gatehouse</p><p>By <b translate="no">Acme</b></p>', ['By <1/>']],
  ['<div translate="no"><p>A</p><p translate="yes">B</p></div>', ['B']],
  ['<p> \n </p><p><code data-fill="curl"></code></p>', []],
];

for (const [html, sources] of texts) {
  test(`${html.replaceAll('\n', ' ')} says ${sources.join(', ') || 'nothing'}`, () => {
    const found = textsBetweenTags(html).map(({ source }) => source);
    assert.deepEqual(found, sources);
  });
}

test('attributes that are read or said are texts, and no others', () => {
  const html =
    '<meta name="description" content="A"><meta name="viewport" content="x"><img alt="B" src="x.png">' +
    '<nav aria-label="C"><input placeholder="D" data-missing="E" data-wrong="F" value="x"><input type="submit" value="G">' +
    '<button data-busy="H" data-idle="I" title="J" data-fill="x" aria-labelledby="x">x</button><img alt="">' +
    '<p translate="no" title="x"></p>';
  assert.equal(
    textsInAttributes(html)
      .map(({ source }) => source)
      .toSorted()
      .join(''),
    'ABCDEFGHIJ',
  );
});

function translated(html: string, translation: string): string {
  return edited(
    html,
    textsBetweenTags(html).flatMap(({ put }) => put(translation)),
  );
}

const put: [html: string, translation: string, result: string][] = [
  ['<p>\n  One\n</p>', 'Eins', '<p>\n  Eins\n</p>'],
  ['<p>We sent it to <b id="b">you</b>.</p>', '<1>Ihnen</1> gesendet.', '<p><b id="b">Ihnen</b> gesendet.</p>'],
  ['<p>A <i>b</i><br>c <u></u></p>', '<3/> c <2/><1>b</1>', '<p><u></u> c <br><i>b</i></p>'],
  ['<p>No <b>a <i>b</i></b></p>', '<1><2>b</2> a</1> no', '<p><b><i>b</i> a</b> no</p>'],
  ['<p>Text</p>', '<b onclick="x">&amp;', '<p>&lt;b onclick=&quot;x&quot;>&amp;amp;</p>'],
  ['<title>Hi – Acme</title>', 'A & B', '<title>A &amp; B – Acme</title>'],
];

for (const [html, translation, result] of put) {
  test(`${translation} makes ${result.replaceAll('\n', ' ')}`, () =>
    assert.equal(translated(html, translation), result));
}

const wrong = ['Ihnen', '<1>Ihnen', '<1>Ihnen</1> <1>noch</1>', '</1>Ihnen<1>', '<1/>', '<2>Ihnen</2>', '<1><2/>x</1>'];

for (const translation of wrong) {
  test(`${translation} has other numbers than the text, and is refused`, () => {
    assert.throws(() => translated('<p>To <b>you</b></p>', translation), {
      name: 'RangeError',
      message: 'expected <1> </1>, each once and closed',
    });
  });
}

test('in an attribute a quotation mark stays within', () => {
  const html = '<nav aria-label="A"></nav>';
  const result = edited(
    html,
    textsInAttributes(html).flatMap(({ put }) => put('"B" & C')),
  );
  assert.equal(result, '<nav aria-label="&quot;B&quot; &amp; C"></nav>');
});
