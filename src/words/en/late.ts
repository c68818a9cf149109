/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'A part of this page has not come, so it can’t do anything yet.',
  again: 'Load the page again',
  else: 'If that does not help, check your internet connection, and whether something here blocks scripts.',
};
