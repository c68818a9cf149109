/** Reads every sentence of the room as a person would. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againWords } from './again-words.ts';
import { apiSentences } from './api-words.ts';
import { attributeNames } from './attribute-words.ts';
import { buttonWords } from './button-words.ts';
import { checklistWords } from './checklist-words.ts';
import { claimSentences } from './claim-words.ts';
import { codeReasonSentences } from './code-reasons.ts';
import { codeWords } from './code-words.ts';
import { copyWords } from './copy-words.ts';
import { deleteAccountWords } from './delete-account-words.ts';
import { deviceSentences } from './device-words.ts';
import { fieldWords } from './field-words.ts';
import { lostTryWords } from './lost-tries.ts';
import { mfaSentences } from './mfa-words.ts';
import { news } from './news.ts';
import { passwordChangeWords } from './password-change-words.ts';
import { blankEnds, type PasswordRule, passwordWords, weakPassword } from './password-words.ts';
import { phoneWords } from './phone-words.ts';
import { profileWords } from './profile-words.ts';
import { reasonSentences } from './reasons.ts';
import { refusals } from './refusals.ts';
import { signInWords } from './sign-in-words.ts';
import { summaryWords } from './summary-words.ts';
import { tokenSentences } from './token-words.ts';
import { trouble, unknown } from './trouble.ts';

const rules: PasswordRule[] = ['length', 'upper', 'lower', 'number', 'symbol', 'edges', 'limit'];

const told = Object.entries(refusals).map(([reason, words]) => ({
  isOfIdentityPools: reason.startsWith('identity-'),
  words: typeof words === 'string' ? words : words('Name'),
}));

const sentences = [
  unknown.words,
  ...Object.values(trouble).map(({ words }) => words),
  ...told.filter(({ isOfIdentityPools }) => !isOfIdentityPools).map(({ words }) => words),
  ...Object.values(lostTryWords),
  ...rules.map((rule) => passwordWords(rule, 8)),
  ...reasonSentences,
  ...codeReasonSentences,
  ...Object.values(againWords),
  ...Object.values(signInWords),
  ...mfaSentences,
  ...deviceSentences,
  ...attributeNames,
  ...Object.values(profileWords).map((words) =>
    typeof words === 'string' ? words : words('Email address', 'ada@site.example'),
  ),
  ...Object.values(passwordChangeWords),
  deleteAccountWords.otherName('ada@site.example'),
  ...Object.values(buttonWords),
  ...Object.values(copyWords),
  summaryWords.heading,
  checklistWords.done,
  news.codeSent(undefined, 'ada@site.example'),
  news.codeMayBeSent('ada@site.example'),
  fieldWords.missing('Name'),
  fieldWords.missingCode,
  fieldWords.tooLong('Name', 30),
  fieldWords.notAnEmail,
  fieldWords.notACode,
  ...Object.values(codeWords),
  ...Object.values(phoneWords),
  fieldWords.different,
  blankEnds('Password'),
  weakPassword('Password', ['number']),
];

/** What a developer reads on pages for developers may use the words of the trade. */
const forDevelopers = [
  ...apiSentences,
  ...claimSentences,
  ...tokenSentences,
  ...told.filter(({ isOfIdentityPools }) => isOfIdentityPools).map(({ words }) => words),
];

test('there are many sentences to read', () => {
  assert.ok(sentences.length > 80, `${sentences.length}`);
});

test('no sentence pleads, apologises or speaks of validity', () => {
  const words = /\b(?:please|sorry|oops|whoops|uh-oh|valid|invalid|error|failed|fatal|illegal|forbidden)\b/i;
  assert.deepEqual(
    [...sentences, ...forDevelopers].filter((sentence) => words.test(sentence)),
    [],
  );
});

test('no sentence uses the words of the trade', () => {
  const words =
    /Exception|Cognito|token|user pool|SRP|HTTP|parameter|attribute|authenticat(?!or app)|undefined|null|\[object/i;
  assert.deepEqual(
    sentences.filter((sentence) => words.test(sentence)),
    [],
  );
});

test('every sentence with a full stop inside it also has one at its end', () => {
  const halfStopped = /[.!?] [A-Z].*[^.!?…]$/;
  assert.deepEqual(
    [...sentences, ...forDevelopers].filter((sentence) => halfStopped.test(sentence)),
    [],
  );
});
