/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Wir haben Ihnen einen neuen Code gesendet. Nur der neueste gilt.'
      : `Wir haben einen neuen Code an ${isolated(place)} gesendet. Nur der neueste gilt.`,
  mayBeSent: (email) =>
    `Wenn es zu ${isolated(email)} ein Konto gibt, ist ein neuer Code unterwegs. Nur der neueste gilt.`,
  arrivals: {
    unconfirmed:
      'Ihr Konto ist noch nicht bestätigt. Geben Sie den Code aus der Nachricht ein, die wir Ihnen gesendet haben.',
    'code-sent': 'Ihr Konto ist noch nicht bestätigt. Wir haben Ihnen einen neuen Code gesendet.',
    'reset-required':
      'Sie brauchen ein neues Passwort. Geben Sie den Code ein, den wir Ihnen gesendet haben, oder fordern Sie einen neuen an.',
  },
};
