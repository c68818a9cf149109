/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: '已複製。',
  notCopied: '瀏覽器不允許複製。請選取文字並自行複製。',
};
