/** What the parts of every page say: buttons that script makes or changes, and the summary of mistakes. */
import type { Words } from '../words.ts';

export const controls: Words['controls'] = {
  tryAgain: 'Try again',
  trying: 'Trying…',
  summary: 'There is a problem',
  titlePrefix: 'Error: ',
};
