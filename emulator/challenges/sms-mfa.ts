/** SMS_MFA: a code by text message. A right one proves the number as well. */
import { required } from './required.ts';
import { markVerified, sendCode, spendSentCode } from './sent-code.ts';
import { type Challenge, prove } from './sign-in.ts';

export const smsMfa: Challenge = {
  ask(signIn) {
    return sendCode(signIn, 'phone_number');
  },

  check(signIn, answer) {
    const progress = spendSentCode(signIn, required(answer, 'SMS_MFA_CODE'));
    markVerified(signIn, 'phone_number');
    return prove(progress, 'mfa', 'sms');
  },
};
