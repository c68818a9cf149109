/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Esta página no se abre para ti. Puede que sea para otras personas, o que tu navegador no guarde las cookies de este sitio.',
};
