/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Sie haben sich abgemeldet.',
  'signed-out-everywhere': 'Sie haben sich überall abgemeldet. Andere Geräte merken es meist innerhalb einer Stunde.',
  'signed-out-here':
    'Sie haben sich hier abgemeldet, anderswo noch nicht: Melden Sie sich an, und versuchen Sie es noch einmal.',
  'session-ended': 'Ihre Sitzung ist beendet. Melden Sie sich an, um weiterzumachen.',
  'fresh-sign-in': 'Melden Sie sich noch einmal an. Das schützt Ihr Konto.',
  confirmed: 'Ihr Konto ist bestätigt. Sie können sich jetzt anmelden.',
  'confirmed-elsewhere':
    'Ihr Konto ist bestätigt. Melden Sie sich hier an, oder machen Sie weiter, wo Sie begonnen haben.',
  'confirmed-before': 'Ihr Konto ist schon bestätigt. Sie können sich anmelden.',
  'password-changed': 'Ihr Passwort ist geändert. Melden Sie sich mit dem neuen an.',
  deleted: 'Ihr Konto ist gelöscht, mit allem darin. Danke, dass Sie hier waren.',
};
