/** The rules of a password policy, in words that fit a list and a sentence. */

import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `at least ${characters(least)}` : 'more characters'),
  upper: () => 'an uppercase letter',
  lower: () => 'a lowercase letter',
  number: () => 'a number',
  symbol: () => 'a symbol, such as ! or ?',
  edges: () => 'no space at its beginning or end',
  limit: () => 'no more than 256 characters',
};

const items: Phrases = {
  length: (least = 1) => `At least ${characters(least)}`,
  upper: () => 'An uppercase letter',
  lower: () => 'A lowercase letter',
  number: () => 'A number',
  symbol: () => 'A symbol, such as ! or ?',
  edges: () => 'No space at its beginning or end',
  limit: () => 'No more than 256 characters',
};

function characters(count: number): string {
  return plural(count, { one: `${count} character`, other: `${count} characters` });
}

export const passwords: Words['passwords'] = {
  item: (rule, least) => items[rule](least),
  weak: (label, broken, least) => `${label} needs ${list(broken.map((rule) => demands[rule](least)))}`,
  blankEnds: (label) => `${label} can’t begin or end with a space or a mark that nobody sees`,
  met: ', done',
  allMet: 'The password meets every rule.',
};
