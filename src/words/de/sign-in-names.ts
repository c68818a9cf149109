/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space =
  'Das Passwort, das Sie eingegeben haben, beginnt oder endet mit einem Leerzeichen: Lassen Sie es weg, wenn es nicht dazugehört.';
const wrongNumber = 'Die Telefonnummer oder das Passwort stimmt nicht';
const wrongName = 'Der Benutzername oder das Passwort stimmt nicht';
const startsOver = 'Mit Ihren Antworten konnten Sie nicht angemeldet werden, deshalb geht es von vorn los.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Kein Konto mit dieser Telefonnummer wartet auf einen Code',
    'answers-refused': `${startsOver} Prüfen Sie zuerst Ihre Telefonnummer.`,
    'account-exists': 'Zu dieser Telefonnummer gibt es schon ein Konto',
    'name-unfit': 'Der Anmeldedienst kann mit dieser Telefonnummer nichts anfangen. Prüfen Sie sie.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Kein Konto mit diesem Benutzernamen wartet auf einen Code',
    'answers-refused': `${startsOver} Prüfen Sie zuerst Ihren Benutzernamen.`,
    'account-exists': 'Zu diesem Benutzernamen gibt es schon ein Konto',
    'name-unfit': 'Der Anmeldedienst kann mit diesem Benutzernamen nichts anfangen. Wählen Sie einen anderen.',
  },
};
