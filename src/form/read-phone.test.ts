import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typed as mistakes } from '../words/en/typed.ts';
import { readPhone } from './read-phone.ts';

const numbers: [typed: string, sent: string][] = [
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['0044 (0) 20 7946 0000', '+442079460000'],
  ['(+44) 20/7946.0000', '+442079460000'],
  ['tel:+44-20-7946-0000', '+442079460000'],
  ['tel:0044-20-7946-0000', '+442079460000'],
  ['＋４４ ２０ ７９４６ ００００', '+442079460000'],
  ['+٤٤٢٠٧٩٤٦٠٠٠٠', '+442079460000'],
  ['\u202a+44 20\u200b7946 0000\u202c', '+442079460000'],
  ['+33 01 23 45 67 89', '+33123456789'],
  ['+49 (0)30/12 34 56', '+4930123456'],
  ['+1 (0) 212 555 0100', '+12125550100'],
  // Nobody has them, and the rules say so; the next one may be somebody’s tomorrow.
  ['+44 7700 900123', '+447700900123'],
  ['+1 555 010 0100', '+15550100100'],
  // Where the zero belongs to the number.
  ['+39 06 1234 5678', '+390612345678'],
  ['+39 (0)6 1234 5678', '+390612345678'],
];

for (const [typed, sent] of numbers) {
  test(`${JSON.stringify(typed)} is saved as ${sent}, and shown in groups`, () => {
    const { text, sent: number, problem } = readPhone(typed);
    assert.equal(problem, undefined);
    assert.match(text, /^\+\d{1,3} \d/);
    assert.equal(number, sent);
    assert.equal(readPhone(text).sent, sent);
  });
}

const refused: [typed: string, mistake: string][] = [
  ['020 7946 0000', mistakes.noCountry],
  ['call me', mistakes.noCountry],
  ['+44 20 7946 0000 x123', mistakes.extension],
  ['tel:+44-20-7946-0000;ext=12', mistakes.extension],
  ['+44 20 7946', mistakes.impossible],
  ['+44 0000 000000', mistakes.impossible],
  ['+1 (000) 000-0000', mistakes.impossible],
  ['+999 123456', mistakes.impossible],
  ['+44 20 7946 0000 or +44 20 7946 0001', mistakes.impossible],
];

for (const [typed, mistake] of refused) {
  test(`${typed} is refused, and stays as it was typed`, () => {
    const { text, problem } = readPhone(typed);
    assert.equal(problem, mistake);
    assert.equal(text, typed);
  });
}

test('A number without a country code is one of the country that the field names, or of the one where the browser lives', () => {
  assert.equal(readPhone('020 7946 0000', 'GB').sent, '+442079460000');
  assert.equal(readPhone('020 7946 0000', 'gb').text, '+44 20 7946 0000');
  assert.equal(readPhone('+1 212 555 0100', 'GB').sent, '+12125550100');
  assert.equal(readPhone('0039 06 1234 5678', 'GB').sent, '+390612345678');
  assert.ok(readPhone('12', 'GB').problem);
  assert.ok(readPhone('020 7946 0000').problem);
  assert.ok(readPhone('020 7946 0000', 'XX').problem);
});
