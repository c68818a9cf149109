/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Your password is changed.',
  changedAndOut: 'Your password is changed, and you are signed out everywhere else.',
  changedNotOut: 'Your password is changed, but you are still signed in elsewhere. Sign out everywhere to end that.',
  otherName: (name) => `Type ${isolated(name)} to delete this account`,
};
