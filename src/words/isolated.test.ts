import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en/all.ts';

const hebrew = 'עדה (1)';
const inside = `\u2068${hebrew}\u2069`;

test('somebody’s text that runs from right to left is isolated in every sentence of ours', () => {
  const sentences = [
    en.devices.remembered(hebrew),
    en.devices.notRemembered(hebrew),
    en.devices.forgotten(hebrew),
    en.devices.forgottenElsewhere(hebrew),
    en.codes.sent(hebrew),
    en.codes.mayBeSent(hebrew),
    en.profile.proof.oldInForce('Email address', hebrew),
    en.account.otherName(hebrew),
  ];
  for (const sentence of sentences) assert.ok(sentence.includes(inside), sentence);
});

test('text that runs from left to right is left alone', () => {
  assert.equal(en.devices.remembered('Zoë’s phone'), 'Zoë’s phone is remembered from now on.');
});
