/** Codes that are on their way. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const news: Words['news'] = {
  codeSent: (place) =>
    place === undefined
      ? 'We have sent you a new code. Only the newest code works.'
      : `We have sent a new code to ${isolated(place)}. Only the newest code works.`,
  codeMayBeSent: (email) =>
    `If ${isolated(email)} has an account, a new code is on its way. Only the newest code works.`,
};
