import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from './read-address.ts';

const pasted = [
  'mailto:ada@site.example?subject=Hi',
  'MAILTO:ada%40site.example',
  '<ada@site.example>',
  'Ada Lovelace <ada@site.example>',
  '"Lovelace, Ada" <mailto:ada@site.example>;',
  '\u200bada@site.example\u00a0',
  '\ufeffa\u00adda@\u2067site.example',
  'ada＠site.example',
  'ａｄａ＠ｓｉｔｅ．ｅｘａｍｐｌｅ',
  'ada@site.example.',
  'ada@site.example,',
  'ada @ site.example ;',
  '“ada@site.example”',
];

for (const typed of pasted) {
  test(`${JSON.stringify(typed)} is ada@site.example`, () => assert.equal(readAddress(typed), 'ada@site.example'));
}

for (const address of ["o'hara+x.y@site.example", '"a b"@site.example', 'ада@пример.example', 'a?b@site.example']) {
  test(`${address} stays to the letter`, () => assert.equal(readAddress(address), address));
}

test('two addresses stay two', () => {
  assert.equal(readAddress('<a@site.example>, <b@site.example>'), '<a@site.example>, <b@site.example>');
});
