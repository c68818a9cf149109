/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'Sudah disalin.',
  notCopied: 'Browser tidak mengizinkan penyalinan. Pilih teksnya lalu salin sendiri.',
};
