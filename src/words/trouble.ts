/** What can go wrong before Cognito has given an answer, so that these words have to be there already. */
import type { Mistake } from './mistake.ts';

export const unreachable: Mistake = {
  words: 'The sign-in service can’t be reached. Check your internet connection, then try again.',
  mayPass: true,
};

/** What a page loads when it needs it has another name once the site was updated, so that trying again is no help. */
export const lostPart: Mistake = {
  words: 'A part of this page could not be loaded. Check your internet connection, then load the page again.',
  mayPass: true,
};

export const unknown: Mistake = {
  words: 'Something went wrong that this page has no words for. Try again in a few minutes.',
};

const broken: Mistake = {
  words: 'The sign-in service has a problem of its own. Wait a minute, then try again.',
  mayPass: true,
};

export const trouble: Readonly<Record<string, Mistake>> = {
  Network: unreachable,
  Timeout: { words: 'The sign-in service took too long to answer. Wait a moment, then try again.', mayPass: true },
  Service: broken,
  InternalError: broken,
};
