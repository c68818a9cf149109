/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'The sign-in page',
  refused: (provider) =>
    `You are not signed in: it was cancelled or refused (${isolated(provider)}). Try again, or sign in another way.`,
  trouble: (provider) =>
    `You are not signed in: ${isolated(provider)} has a problem. Wait a minute and try again, or sign in another way.`,
  lacking: (provider, attributes) =>
    `You are not signed in: ${isolated(provider)} did not tell this site what it needs (${list(attributes)}). Allow that there, or sign in another way.`,
  notAllowed:
    'You are not signed in: this site is not set up to fit its sign-in service. Only the people who run the site can mend that.',
  tooOld: 'You are not signed in: it took longer than ten minutes. Try again.',
  used: 'This sign-in was finished before, or begun in another tab. If you are not signed in there, start again.',
  unfit: 'You are not signed in: what came back does not belong to what you began here. Try again.',
  failed: 'You are not signed in: something went wrong on the way. Try again, or sign in another way.',
};
