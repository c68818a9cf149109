/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `Rispondi: ${label}` : `Compila «${label}»`),
  missingCode: 'Inserisci il codice',
  tooLong: (label, most) =>
    most === 1 ? `«${label}» può avere un solo carattere` : `«${label}» può avere al massimo ${most} caratteri`,
  notAnEmail: 'Inserisci un indirizzo email come nome@example.com',
  notACode: 'Il codice ha da 6 a 8 cifre, ad esempio 123456',
  different: 'Le due password non coincidono',
  show: 'Mostra',
  hide: 'Nascondi',
  shown: 'La tua password è visibile.',
  hidden: 'La tua password è nascosta.',
};
