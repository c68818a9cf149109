/** Checks the masks against those that were seen from Cognito. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mask } from './mask.ts';

test('Of an e-mail address the first letters of name and domain are left', () => {
  assert.equal(mask('babbage@gmail.example'), 'b***@g***');
  assert.equal(mask('a@b.example'), 'a***@b***');
});

test('Of a telephone number the last four digits are left, and its length', () => {
  assert.equal(mask('+12065559934'), '+*******9934');
  assert.equal(mask('+1234'), '+1234');
});
