/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Ihr Passwort ist geändert.',
  changedAndOut: 'Ihr Passwort ist geändert, und Sie sind überall sonst abgemeldet.',
  changedNotOut:
    'Ihr Passwort ist geändert, aber Sie sind anderswo noch angemeldet. Melden Sie sich überall ab, um das zu beenden.',
  otherName: (name) => `Geben Sie ${isolated(name)} ein, um dieses Konto zu löschen`,
};
