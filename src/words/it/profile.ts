/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Le tue modifiche sono state salvate.',
  nothingChanged: 'Non c’è niente da salvare: non hai modificato niente.',
  typedBefore: 'Quello che avevi scritto è ancora qui. Salvalo ora.',
  confirmed: (name) => `Conferma riuscita: ${inSentence(name)}.`,
  proof: {
    heading: (name) => `Da confermare: ${inSentence(name)}`,
    oldInForce: (_name, old) => `Finché non lo inserisci, resta valido ${isolated(old)}.`,
    noneInForce: (name) => `Finché non lo inserisci, al tuo account manca: ${inSentence(name)}.`,
    newInForce: () => 'La modifica è già valida; il codice la conferma.',
  },
};
