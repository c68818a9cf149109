/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: '복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않았습니다. 텍스트를 선택해서 직접 복사하세요.',
};
