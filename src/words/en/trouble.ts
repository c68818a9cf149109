/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'The sign-in service can’t be reached. Check your internet connection, then try again.',
    lostPart: 'A part of this page could not be loaded. Check your internet connection, then load the page again.',
  },
  summary: 'There is a problem',
  titlePrefix: 'Error: ',
  tryAgain: 'Try again',
  trying: 'Trying…',
};
