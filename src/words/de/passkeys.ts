/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Passkey auf einem Gerät',
  onKey: 'Telefon oder Sicherheitsschlüssel',
  made: (name) => `Ihr Passkey ist erstellt: ${isolated(name)}. Ab jetzt können Sie sich damit anmelden.`,
  there: 'Dieses Gerät hat schon einen Passkey für Ihr Konto. Sie können sich damit anmelden.',
  cancelled: 'Es wurde kein Passkey erstellt. Sie können es jederzeit noch einmal versuchen.',
  unfit:
    'Dieses Gerät kann für diese Website keinen Passkey erstellen. Versuchen Sie ein anderes Gerät oder einen anderen Passwortmanager.',
  deleted: (name) =>
    `${isolated(name)} ist gelöscht, damit kann sich niemand mehr anmelden. Wenn Ihr Passwortmanager ihn noch anzeigt, löschen Sie ihn auch dort.`,
  deletedElsewhere: (name) => `${isolated(name)} wurde an anderer Stelle gelöscht und steht nicht mehr in der Liste.`,
  numbered: (name, number) => `${name} ${number}`,
};
