/**
 * What a refusal means after a try whose answer got lost: that one may have gone through. Where Cognito's refusal proves
 * it, `cognito/lost-tries.ts` has gone on already.
 */
import type { LostTry } from '../cognito/error.ts';
import type { Reason } from '../cognito/identify/reasons.ts';
import type { Mistake, Way } from './mistake.ts';

export const lostTryWords = {
  resetWithTheSame:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in with your ' +
    'new password.',
  resetWithAnother:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in with the ' +
    'new password that you typed then.',
  accountConfirmed:
    'We had no answer to your last try, but it may have gone through. A code works only once. Try to sign in.',
  addressProved:
    'We had no answer to your last try, but it may have gone through. A code works only once. Load this page again to ' +
    'see whether the address is confirmed.',
  questionAnswered:
    'We had no answer to your last try, but it may have gone through. Sign in again: with the new password if you chose ' +
    'one, and with a new code if you are asked for one.',
  passwordChangedToThis:
    'We had no answer to your last try, but it may have gone through. Your new password may be in force already: enter ' +
    'it as your current password.',
  passwordChangedToAnother:
    'We had no answer to your last try, but it may have gone through. Then your current password is the new one that you ' +
    'typed before. Enter that one here.',
  accountMade:
    'We had no answer to your last try, but it may have gone through. There is an account with this email address now: ' +
    'sign in with the password that you typed first.',
};

type Sentence = keyof typeof lostTryWords;
type Lost = Omit<Mistake, 'words'> & Record<LostTry, Sentence>;

const signIn: readonly Way[] = [{ words: 'Sign in', page: 'login' }];
const reset: Lost = { same: 'resetWithTheSame', other: 'resetWithAnother', field: 'code', ways: signIn };
const answered: Lost = { same: 'questionAnswered', other: 'questionAnswered', startsOver: true };

/** By operation and reason. */
const lostTries: Readonly<Partial<Record<`${string} ${Reason}`, Lost>>> = {
  'ConfirmForgotPassword code-expired': reset,
  'ConfirmForgotPassword wrong-sent-code': reset,
  'ConfirmSignUp code-expired': { same: 'accountConfirmed', other: 'accountConfirmed', field: 'code', ways: signIn },
  'VerifyUserAttribute code-expired': { same: 'addressProved', other: 'addressProved', field: 'code' },
  'RespondToAuthChallenge session-expired': answered,
  'VerifySoftwareToken session-expired': answered,
  'ChangePassword wrong-old-password': {
    same: 'passwordChangedToThis',
    other: 'passwordChangedToAnother',
    field: 'old-password',
  },
  'SignUp account-exists': { same: 'accountMade', other: 'accountMade', field: 'email', ways: signIn },
};

/** @returns nothing where the lost try makes no difference. */
export function afterLostTry(operation: string, reason: Reason, lastTry: LostTry): Mistake | undefined {
  const lost = lostTries[`${operation} ${reason}`];
  if (!lost) return undefined;
  const { same, other, ...place } = lost;
  return { ...place, words: lostTryWords[lastTry === 'same' ? same : other] };
}
