import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PasswordRule } from '../words/words.ts';
import { brokenRules, type PasswordPolicy, rulesOf } from './password-rules.ts';

/** What Cognito asks for when a pool says nothing. */
const strict: PasswordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

const cases: [password: string, broken: PasswordRule[]][] = [
  ['Demo-pass-1', []],
  ['Dem-p-1', ['length']],
  ['demo-pass-1', ['upper']],
  ['DEMO-PASS-1', ['lower']],
  ['Demo-pass-x', ['number']],
  ['Demopass1', ['symbol']],
  ['', ['length', 'lower', 'upper', 'number', 'symbol']],
  [' Demo-pass-1', ['edges']],
  ['Demo-pass-1 ', ['edges']],
  ['Demo-p-1\t', ['edges']],
  ['  Dem-p-1', ['length', 'edges']],
  ['Demo-pass-1\u00a0', ['edges']],
  ['\u200bDemo-pass-1', ['edges']],
  // Seven letters with two marks that compose: NFC counts seven.
  ['De\u0301mo\u0301-1x', ['length']],
  [`Demo-1${'x'.repeat(251)}`, ['limit']],
  [`Demo-1${'x'.repeat(250)}`, []],
  // Cognito counts the letters and digits of ASCII only.
  ['ÄÖÜäöü-1', ['lower', 'upper']],
  ['Demo-pass-١', ['number']],
  ['Demopass1€', ['symbol']],
];

for (const [password, broken] of cases) {
  const shown = password.length > 20 ? `${password.slice(0, 6)}… of ${password.length}` : `“${password}”`;
  test(`${shown} breaks ${broken.join(', ') || 'no rule'}`, () => {
    assert.deepEqual(brokenRules(password, strict), broken);
  });
}

test('each of the symbols of Cognito counts as one', () => {
  for (const symbol of '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-') {
    assert.deepEqual(brokenRules(`Demopass1${symbol}`, strict), [], symbol);
  }
});

test('a blank within the password is a symbol', () => {
  assert.deepEqual(brokenRules('Demo pass1', strict), []);
});

test('a policy asks for no more than it says', () => {
  const long: PasswordPolicy = { MinimumLength: 15, RequireNumbers: false };
  assert.deepEqual(rulesOf(long), ['length']);
  assert.deepEqual(brokenRules('correct horse battery', long), []);
  assert.deepEqual(brokenRules('correct horse', long), ['length']);
});
