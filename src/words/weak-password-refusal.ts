/** Cognito's text about a password that breaks a rule, in our words. */
import type { Mistake } from './mistake.ts';
import { type PasswordRule, weakPassword } from './password-words.ts';

/** @param said Cognito's text, which names the first rule that the password breaks. */
export function weakPasswordRefusal(field: string, said: string): Mistake {
  const rule = breaches.find(([text]) => said.includes(text))?.[1];
  return { field, words: rule ? weakPassword('Password', [rule]) : 'Choose a stronger password' };
}

const breaches: readonly [text: string, rule: PasswordRule][] = [
  ['not long enough', 'length'],
  ['uppercase', 'upper'],
  ['lowercase', 'lower'],
  ['numeric', 'number'],
  ['symbol', 'symbol'],
];
