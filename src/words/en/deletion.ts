/** What the page that deletes the account says. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const deletion: Words['deletion'] = {
  otherName: (name) => `Type ${isolated(name)} to delete this account`,
};
