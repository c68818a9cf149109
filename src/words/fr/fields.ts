/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `Répondez à « ${label} »` : `Remplissez « ${label} »`),
  missingCode: 'Saisissez le code',
  tooLong: (label, most) =>
    most === 1 ? `« ${label} » ne peut avoir qu’un caractère` : `« ${label} » ne peut dépasser ${most} caractères`,
  notAnEmail: 'Saisissez une adresse e-mail comme nom@example.com',
  notACode: 'Le code compte 6 à 8 chiffres',
  different: 'Les deux mots de passe ne sont pas identiques',
  show: 'Afficher',
  hide: 'Masquer',
  shown: 'Votre mot de passe est affiché.',
  hidden: 'Votre mot de passe est masqué.',
};
