/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'Copié.',
  notCopied: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le vous-même.',
};
