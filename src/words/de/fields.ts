/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  // A label’s gender is not known, so that no article can go before it.
  missing: (label) => (label.endsWith('?') ? `Beantworten Sie „${label}“` : `Füllen Sie „${label}“ aus`),
  missingCode: 'Geben Sie den Code ein',
  tooLong: (label, most) => `Höchstens ${most} Zeichen in „${label}“`,
  notAnEmail: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein',
  notACode: 'Der Code hat 6 bis 8 Ziffern',
  different: 'Die Passwörter stimmen nicht überein',
  show: 'Anzeigen',
  hide: 'Verbergen',
  shown: 'Ihr Passwort wird angezeigt.',
  hidden: 'Ihr Passwort ist verborgen.',
};
