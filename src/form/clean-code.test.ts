import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanCode } from './clean-code.ts';

for (const typed of ['123456', '123 456', '123-456', ' 12 34 56\n', '1\u00a02\u20093–4—5‐6']) {
  test(`${JSON.stringify(typed)} is the code 123456`, () => {
    assert.equal(cleanCode(typed), '123456');
  });
}

test('what is no blank and no dash stays, for the check to see', () => {
  assert.equal(cleanCode('12a456'), '12a456');
});
