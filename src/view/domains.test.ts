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
