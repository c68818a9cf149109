/** Why a person comes to a page that asks for a code. */
import type { Words } from '../words.ts';

export const codeArrivals: Words['codeArrivals'] = {
  unconfirmed: 'Your email address is not confirmed yet. Enter the code from the email we sent you.',
  'code-sent': 'Your email address is not confirmed yet. We have sent you a new code.',
  'reset-required': 'You need a new password. Enter the code we sent you, or ask for another one.',
};
