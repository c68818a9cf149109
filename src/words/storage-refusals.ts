/** What it means that the browser does not keep what signing in needs. */
import type { Meanings } from './meaning.ts';

export const storageRefusals: Meanings = {
  StorageBlocked: {
    words:
      'Your browser lets this site store nothing, so you can’t stay signed in here. Allow cookies and site data for this ' +
      'site in your browser’s settings, then load this page again.',
    mayPass: true,
  },
  StorageFull: {
    words:
      'Your browser has no room left to keep you signed in. Delete data of sites that you don’t need in your browser’s ' +
      'settings, then load this page again.',
    mayPass: true,
  },
  /** Only who has configured the site can mend it; the console says how. */
  StorageMisfit: {
    words: 'This site can’t keep you signed in: your browser does not take what it stores. Tell the people who run it.',
    mayPass: true,
  },
};
