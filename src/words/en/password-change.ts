/** What the page that changes the password says. */
import type { Words } from '../words.ts';

export const passwordChange: Words['passwordChange'] = {
  changed: 'Your password is changed.',
  changedAndOut: 'Your password is changed, and you are signed out everywhere else.',
  changedNotOut: 'Your password is changed, but you are still signed in elsewhere. Sign out everywhere to end that.',
};
