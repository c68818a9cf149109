import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asciiDigits, holdsSeveralCodes, pickCode } from './read-code.ts';

const pasted = [
  '123 456',
  '123-456',
  ' 12 34 56\n',
  '1\u00a02\u20093–4—5‐6',
  '123456.',
  '「123456」。',
  '１２３４５６',
  '١٢٣٤٥٦',
  '۱۲۳-۴۵۶',
  '१२३ ४५६',
  '๑๒๓๔๕๖',
  '𝟙𝟚𝟛𝟜𝟝𝟞',
  '\u200e123\u200b456\u2069\ufeff',
  '123\u202f456',
  '123\u2212456',
  'Your code is 123456.',
  'Your Shop24 code is 123-456. It is valid for 15 minutes.',
  'Ihr Code vom 25.11.2026 um 10:15 Uhr lautet: 123456',
  'code: 123 456, valid until 25.11.26',
  'Your code of 2026 is 12 34 56',
  'コードは123456です',
  'رمزك هو ١٢٣٤٥٦ صالح لمدة ١٥ دقيقة',
  'Your code is 123456. Questions? Call +44 20 7946 0000.',
  'Your code: 123456\n@shop.example #123456',
  'https://site.example/confirm.html?user=ada&code=123456',
];

for (const typed of pasted) {
  test(`the code in ${JSON.stringify(typed)} is 123456`, () => assert.equal(pickCode(typed), '123456'));
}

test('of several numbers that could be the code, none is taken', () => {
  assert.equal(pickCode('Use 123456 or 654321'), undefined);
  assert.equal(holdsSeveralCodes('Use 123456 or 654321'), true);
  assert.equal(holdsSeveralCodes('Use 123456, once more: 123456'), false);
});

for (const typed of ['abc', '12345', '12a456', 'Shop123456', 'Call 0800 123 456', 'on 25.11.2026 at 10:15:30']) {
  test(`there is no code in ${JSON.stringify(typed)}`, () => assert.equal(pickCode(typed), undefined));
}

test('the digits of every script count as those of ASCII', () => {
  const digits = Array.from({ length: 0x11_0000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /\p{Nd}/u.test(character));
  assert.ok(digits.length > 600, `${digits.length}`);
  assert.equal(asciiDigits(digits.join('')), '0123456789'.repeat(digits.length / 10));
});
