/** What a button that copies a text says of it; apart, since few pages have one. */
import type { Words } from '../words.ts';

export const copying: Words['copying'] = {
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
};
