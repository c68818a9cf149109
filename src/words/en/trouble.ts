/** How a page says that something is wrong, and what can be before Cognito has given an answer: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'The sign-in service can’t be reached. Check your internet connection, then try again.',
    Timeout: 'The sign-in service took too long to answer. Wait a moment, then try again.',
    Service: 'The sign-in service has a problem of its own. Wait a minute, then try again.',
    lostPart: 'A part of this page could not be loaded. Check your internet connection, then load the page again.',
    unknown: 'Something went wrong that this page has no words for. Try again in a few minutes.',
  },
  summary: 'There is a problem',
  titlePrefix: 'Error: ',
  tryAgain: 'Try again',
  trying: 'Trying…',
};
