import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../words/en/fields.ts';
import { fieldProblem, type Rules } from './check.ts';

const name: Rules = { label: 'Name', kind: 'text', isRequired: true, most: 30 };
const email: Rules = { label: 'Email address', kind: 'email', isRequired: true };
const code: Rules = { label: 'Code', kind: 'code', isRequired: true };

test('an empty field is asked for by its label', () => {
  assert.equal(fieldProblem('', name), fields.missing('Name'));
  assert.equal(fieldProblem('', { ...name, label: 'PIN' }), fields.missing('PIN'));
  assert.equal(fieldProblem('', code), fields.missingCode);
});

test('an empty field that is not required has no problem', () => {
  assert.equal(fieldProblem('', { ...name, isRequired: false }), undefined);
  assert.equal(fieldProblem('', { ...email, isRequired: false }), undefined);
});

test('thirty characters are a name, thirty-one are too many', () => {
  assert.equal(fieldProblem('x'.repeat(30), name), undefined);
  assert.equal(fieldProblem('x'.repeat(31), name), fields.tooLong('Name', 30));
});

test('characters count as people count them', () => {
  assert.equal(fieldProblem('🏰'.repeat(30), name), undefined);
});

for (const address of ['ada@site.example', "o'hara+news@mail.site.example", 'ада@пример.example', 'a@b.co']) {
  test(`${address} can be an email address`, () => assert.equal(fieldProblem(address, email), undefined));
}

for (const address of ['ada', 'ada@', '@site.example', 'ada@site', 'ada@site.', 'ada@.example', 'a da@site.example']) {
  test(`${address} can’t be an email address`, () => {
    assert.equal(fieldProblem(address, email), fields.notAnEmail);
  });
}

test('a code is six to eight digits', () => {
  for (const digits of ['123456', '1234567', '12345678']) assert.equal(fieldProblem(digits, code), undefined);
  for (const wrong of ['12345', '123456789', '12345a']) assert.equal(fieldProblem(wrong, code), fields.notACode);
});

test('a field with nothing but blanks in it is empty', () => {
  assert.equal(fieldProblem('  ', { ...name, label: 'Password' }), fields.missing('Password'));
});

test('a field that repeats another has to hold the same', () => {
  const again: Rules = { label: 'Password again', kind: 'text', isRequired: true, sameAs: 'Demo-pass-1' };
  assert.equal(fieldProblem('Demo-pass-1', again), undefined);
  assert.equal(fieldProblem('Demo-pass-2', again), fields.different);
  assert.equal(fieldProblem('', again), fields.missing('Password again'));
});
