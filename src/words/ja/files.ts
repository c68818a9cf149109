/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'このページは開けません。ほかの人のためのページであるか、ブラウザにこのサイトのCookieが保存されていない可能性があります。',
};
