/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Passkey on a device',
  onKey: 'Phone or security key',
  made: (name) => `Your passkey is made: ${isolated(name)}. From now on you can sign in with it.`,
  there: 'This device has a passkey for your account already. You can sign in with it.',
  cancelled: 'No passkey was made. You can try again at any time.',
  unfit: 'This one can’t make a passkey for this site. Try another device or another password manager.',
  deleted: (name) =>
    `${isolated(name)} is deleted, so nobody can sign in with it any more. If your password manager still shows it, delete it there too.`,
  deletedElsewhere: (name) =>
    `${isolated(name)} was deleted in another place before, so it is not in the list any more.`,
  numbered: (name, number) => `${name} ${number}`,
};
