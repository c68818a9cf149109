/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'Copiato.',
  notCopied: 'Il browser non ha permesso la copia. Seleziona il testo e copialo a mano.',
};
