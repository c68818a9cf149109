/** What the page that deletes an account says. */
import { isolated } from './isolated.ts';

export const deleteAccountWords = {
  otherName: (name: string) => `Type ${isolated(name)} to delete this account`,
};
