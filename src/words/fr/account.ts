/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Votre mot de passe a été modifié.',
  changedAndOut: 'Votre mot de passe a été modifié, et vous êtes déconnecté partout ailleurs.',
  changedNotOut:
    'Votre mot de passe a été modifié, mais vous êtes encore connecté ailleurs. Pour y mettre fin, déconnectez-vous partout.',
  otherName: (name) => `Saisissez ${isolated(name)} pour supprimer ce compte`,
};
