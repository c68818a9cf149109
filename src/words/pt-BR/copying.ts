/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'Copiado.',
  notCopied: 'O navegador não permitiu copiar. Selecione o texto e copie-o manualmente.',
};
