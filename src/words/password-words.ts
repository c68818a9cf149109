/** The rules of a password policy, in words that fit a list and a sentence. */

import { list } from './list.ts';

/** One demand that a user pool can make of a password. */
export type PasswordRule = 'length' | 'upper' | 'lower' | 'number' | 'symbol' | 'edges' | 'limit';

/** @param least The shortest length, where it is known. */
export function passwordWords(rule: PasswordRule, least?: number): string {
  switch (rule) {
    case 'length':
      return least ? `at least ${least} characters` : 'more characters';
    case 'upper':
      return 'an uppercase letter';
    case 'lower':
      return 'a lowercase letter';
    case 'number':
      return 'a number';
    case 'symbol':
      return 'a symbol, such as ! or ?';
    case 'edges':
      return 'no space at its beginning or end';
    case 'limit':
      return 'no more than 256 characters';
    default:
      return rule satisfies never;
  }
}

/** The rule as an item of a list. */
export function ruleItem(rule: PasswordRule, least: number): string {
  const words = passwordWords(rule, least);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Password needs at least 8 characters and a number`. */
export function weakPassword(label: string, broken: readonly PasswordRule[], least?: number): string {
  return `${label} needs ${list(broken.map((rule) => passwordWords(rule, least)))}`;
}

/** A mark that nobody sees could not be typed a second time. */
export function blankEnds(label: string): string {
  return `${label} can’t begin or end with a space or a mark that nobody sees`;
}
