/** EMAIL_OTP as a second factor: a code by e-mail, also to an address that is only being set up. */
import { countAttempt } from '../limits/attempts.ts';
import { required } from './required.ts';
import { markVerified, sendCode, spendSentCode } from './sent-code.ts';
import { type Challenge, prove } from './sign-in.ts';

export const emailOtp: Challenge = {
  ask(signIn) {
    const { world, pool, user, progress } = signIn;
    countAttempt(world, pool, 'EmailMfa', user.username);
    return sendCode(signIn, 'email', progress.newEmail);
  },

  check(signIn, answer) {
    const { newEmail, ...progress } = spendSentCode(signIn, required(answer, 'EMAIL_OTP_CODE'));
    const { attributes, mfa } = signIn.user;
    if (newEmail !== undefined) {
      attributes.email = newEmail;
      mfa.enabled = [...new Set([...mfa.enabled, 'EMAIL_OTP' as const])];
    }
    markVerified(signIn, 'email');
    return prove(progress, 'mfa');
  },
};
