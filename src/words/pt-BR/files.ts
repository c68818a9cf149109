/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Esta página não se abre para você. Talvez seja para outras pessoas, ou seu navegador não guarde os cookies deste site.',
};
