/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'تم النسخ.',
  notCopied: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.',
};
