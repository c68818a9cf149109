/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
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

export const typed: Words['typed'] = {
  severalCodes: 'There are several numbers here. Enter the code alone.',
  noCountry: 'Enter a phone number with its country code, like +44 20 7946 0000',
  impossible: 'No phone number looks like this. Check the country code and each digit, like +44 20 7946 0000.',
  extension: 'Codes can’t reach an extension. Enter a phone number without one.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `${label} needs ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label} can’t begin or end with a space or a mark that nobody sees`,
    met: ', done',
    allMet: 'The password meets every rule.',
  },
};
