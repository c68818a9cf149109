/** Which pages the build refuses, because their forms would send what is typed by themselves. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../config/load-config.ts';
import { ownPages } from './own-pages.ts';
import { withParts } from './parts.ts';
import { refuseFormsThatSend } from './silent-forms.ts';

const folder = join(root, 'public');

const silent = [
  '<form id="note" method="dialog" novalidate><input name="text"><button type="submit">Keep</button></form>',
  '<FORM METHOD=Dialog><input name="method" value="post"></FORM>',
  "<form method='dialog' id='a' data-note='method=\"post\"'><button formmethod=\"dialog\">Keep</button></form>",
  '<form\n  id="note"\n  method = "dialog"\n></form>',
  '<!-- <form method="post"> as it was --><p>No form here</p>',
  '<textarea><form method="post"></textarea><title><form></title>',
  '<formula></formula><buttons formaction="/x"></buttons>',
];

const sending: [html: string, words: RegExp][] = [
  ['<form id="note">', /^public\/mine\.html: <form id="note"> would send .* write method="dialog"$/],
  ['<form>', /<form> would send/],
  ['<form id="note" method="post" novalidate>', /would send/],
  ['<form method="get" action="/search">', /would send/],
  ['<FORM METHOD=POST>', /would send/],
  ['<form method>', /would send/],
  ['<form method="post" method="dialog">', /would send/],
  ['<form data-method="dialog" class="method=dialog">', /would send/],
  ['<form title="a > b" method="post">', /would send/],
  ['<form method="dialog"><button formmethod="post">', /<button formmethod="post"> would send .* take formmethod/],
  ['<form method="dialog"><input type=submit formaction=/keep>', /<input type=submit formaction=\/keep> would send/],
  ['<template><form></template>', /<form> would send/],
  ['<noscript><form></noscript>', /<form> would send/],
  [
    '<form method="dialog"\n>\n<p title="<!--"><form-x><input formaction="/x"><p title="-->">',
    /<input formaction="\/x"> would/,
  ],
  ['<button form="note" FORMMETHOD=get>', /would send/],
];

test('a form that is method="dialog" in any spelling, and what only looks like a form, is built', () => {
  for (const html of silent) refuseFormsThatSend(html, 'mine.html');
});

for (const [html, message] of sending) {
  test(`${html} is refused by its page and its start`, () => {
    assert.throws(() => refuseFormsThatSend(html, 'mine.html'), { name: 'CommandError', exitCode: 2, message });
  });
}

for (const name of ownPages) {
  test(`${name} is not refused`, async () => {
    refuseFormsThatSend(await withParts(await readFile(join(folder, name), 'utf8'), { folder, name, up: '' }), name);
  });
}
