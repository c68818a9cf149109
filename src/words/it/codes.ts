/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Ti abbiamo inviato un nuovo codice. Vale solo il codice più recente.'
      : `Abbiamo inviato un nuovo codice a ${isolated(place)}. Vale solo il codice più recente.`,
  mayBeSent: (email) =>
    `Se esiste un account per ${isolated(email)}, un nuovo codice è in arrivo. Vale solo il codice più recente.`,
  arrivals: {
    unconfirmed: 'Il tuo account non è ancora confermato. Inserisci il codice del messaggio che ti abbiamo inviato.',
    'code-sent': 'Il tuo account non è ancora confermato. Ti abbiamo inviato un nuovo codice.',
    'reset-required':
      'Ti serve una nuova password. Inserisci il codice che ti abbiamo inviato, oppure chiedine un altro.',
  },
};
