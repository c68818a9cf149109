/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed: 'This page does not open for you. It may be for other people, or your browser keeps no cookies of this site.',
};
