import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteAccountWords } from './delete-account-words.ts';
import { deviceWords } from './device-words.ts';
import { news } from './news.ts';
import { profileWords } from './profile-words.ts';

const hebrew = 'עדה (1)';
const inside = `\u2068${hebrew}\u2069`;

test('somebody’s text that runs from right to left is isolated in every sentence of ours', () => {
  const sentences = [
    deviceWords.remembered(hebrew),
    deviceWords.notRemembered(hebrew),
    deviceWords.forgotten(hebrew),
    deviceWords.forgottenElsewhere(hebrew),
    news.codeSentTo(hebrew),
    news.codeMayBeSent(hebrew),
    profileWords.oldInForce('Email address', hebrew),
    deleteAccountWords.otherName(hebrew),
  ];
  for (const sentence of sentences) assert.ok(sentence.includes(inside), sentence);
});

test('text that runs from left to right is left alone', () => {
  assert.equal(deviceWords.remembered('Zoë’s phone'), 'Zoë’s phone is remembered from now on.');
});
