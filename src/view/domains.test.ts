import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanAddress, unicodeDomains } from './domains.ts';

for (const [typed, sent] of [
  ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['ада@mail.почта.рф', 'ада@mail.xn--80a1acny.xn--p1ai'],
  ['anna@中国.テスト', 'anna@xn--fiqs8s.xn--zckzah'],
] as const) {
  test(`${typed} is sent as mail servers take it, and shown as it was typed`, () => {
    assert.equal(cleanAddress(typed), sent);
    assert.equal(cleanAddress(sent), sent);
    assert.equal(unicodeDomains(`We have written to ${sent}.`), `We have written to ${typed}.`);
  });
}

test('what is no name of another script stays', () => {
  for (const text of ['anna@xn--!.example', 'xn--bcher-kva', 'anna@xn--.example']) {
    assert.equal(unicodeDomains(text), text);
  }
});

test('an address that runs from right to left keeps its order to itself in a sentence, and stands alone as it is', () => {
  const shown = 'anna@ספרים.example';
  assert.equal(unicodeDomains(cleanAddress(shown)), shown);
  assert.equal(unicodeDomains(`Type ${cleanAddress(shown)} to go on`), `Type \u2068${shown}\u2069 to go on`);
});

test('a long text without an address is read once', () => {
  const text = 'xn--'.repeat(20_000);
  assert.equal(unicodeDomains(text), text);
});
