/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'We have sent you a new code. Only the newest code works.'
      : `We have sent a new code to ${isolated(place)}. Only the newest code works.`,
  mayBeSent: (email) => `If ${isolated(email)} has an account, a new code is on its way. Only the newest code works.`,
  arrivals: {
    unconfirmed: 'Your account is not confirmed yet. Enter the code from the message we sent you.',
    'code-sent': 'Your account is not confirmed yet. We have sent you a new code.',
    'reset-required': 'You need a new password. Enter the code we sent you, or ask for another one.',
  },
};
