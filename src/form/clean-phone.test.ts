import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPhone } from './clean-phone.ts';

for (const typed of [
  '+442079460000',
  ' +44 20 7946 0000 ',
  '+44 (20) 7946-0000',
  '0044 20.7946.0000',
  '+44\u00a020–7946–0000',
]) {
  test(`${typed} is one and the same number`, () => assert.equal(cleanPhone(typed), '+442079460000'));
}

test('what is no number stays, for Cognito to refuse', () => {
  assert.equal(cleanPhone('020 7946'), '0207946');
  assert.equal(cleanPhone('call me'), 'callme');
});
