import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSent, placeOf } from './place-of.ts';

test('an e-mail address that the person has given is shown in full, so that a slip can be seen', () => {
  assert.equal(placeOf({ medium: 'email', destination: 'a***@s***' }, 'ada@site.example'), 'ada@site.example');
  assert.equal(placeOf(undefined, 'ada@site.example'), 'ada@site.example');
});

test('a telephone number is shown as Cognito masks it', () => {
  assert.equal(placeOf({ medium: 'sms', destination: '+*******9934' }, 'ada@site.example'), '+*******9934');
});

test('where the address is not known, the mask is better than nothing', () => {
  assert.equal(placeOf({ medium: 'email', destination: 'a***@s***' }, ''), 'a***@s***');
  assert.equal(placeOf(undefined, ''), undefined);
});

test('where nobody knows it, the news says that a code was sent and names no place', () => {
  assert.equal(codeSent(undefined, ''), 'We have sent you a new code. Only the newest code works.');
});
