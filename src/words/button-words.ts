/** Words of the buttons that script makes or changes, and what it says about them to whoever does not see them. */
export const buttonWords = {
  tryAgain: 'Try again',
  trying: 'Trying…',
  show: 'Show',
  hide: 'Hide',
  shown: 'Your password is shown.',
  hidden: 'Your password is hidden.',
};
