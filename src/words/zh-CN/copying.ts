/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: '已复制。',
  notCopied: '浏览器不允许复制。请选中文本并自行复制。',
};
