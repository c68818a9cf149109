/** What the password page says when it has done its work. */
export const passwordChangeWords = {
  changed: 'Your password is changed.',
  changedAndOut: 'Your password is changed, and you are signed out everywhere else.',
  changedNotOut: 'Your password is changed, but you are still signed in elsewhere. Sign out everywhere to end that.',
};
