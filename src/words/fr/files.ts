/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Cette page ne s’ouvre pas pour vous. Elle est peut-être destinée à d’autres, ou votre navigateur ne garde pas les cookies de ce site.',
};
