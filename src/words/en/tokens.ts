/** What the tokens page says. */
import type { Words } from '../words.ts';

export const tokens: Words['tokens'] = {
  refreshed: 'You have new tokens.',
  renewed: 'You have new credentials.',
  signedIn: (ago) => `You signed in ${ago}.`,
  moment: (when, fromNow) => `${when} (${fromNow})`,
};
