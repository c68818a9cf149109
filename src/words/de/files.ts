/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Diese Seite öffnet sich für Sie nicht. Sie kann für andere bestimmt sein, oder Ihr Browser behält keine Cookies dieser Website.',
};
