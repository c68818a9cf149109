/** EMAIL_OTP: a code by e-mail; as a second factor also to an address that is only being set up. */
import { countAttempt } from '../limits/attempts.ts';
import { askFirstCode, checkFirstCode } from './first-code.ts';
import { isFirst } from './offered.ts';
import { required } from './required.ts';
import { markVerified, sendCode, spendSentCode } from './sent-code.ts';
import { type Challenge, prove } from './sign-in.ts';

export const emailOtp: Challenge = {
  ask(signIn) {
    if (isFirst(signIn.progress)) return askFirstCode(signIn, 'email');
    const { world, pool, user, progress } = signIn;
    countAttempt(world, pool, 'EmailMfa', user.username);
    return sendCode(signIn, 'email', { to: progress.newEmail });
  },

  check(signIn, answer) {
    const given = required(answer, 'EMAIL_OTP_CODE');
    if (isFirst(signIn.progress)) return checkFirstCode(signIn, 'email', given);
    const { newEmail, ...progress } = spendSentCode(signIn, given);
    const { attributes, mfa } = signIn.user;
    if (newEmail !== undefined) {
      attributes.email = newEmail;
      mfa.enabled = [...new Set([...mfa.enabled, 'EMAIL_OTP' as const])];
    }
    markVerified(signIn, 'email');
    return prove(progress, 'mfa', 'email_otp');
  },
};
