/**
 * What a refusal means after a try whose answer got lost: that one may have gone through. Where Cognito's refusal proves
 * it, `cognito/lost-tries.ts` has gone on already.
 */

import { refusals } from '#words/refusals';
import type { LostTry } from '../cognito/error.ts';
import type { Reason } from '../cognito/identify/reasons.ts';
import type { Mistake } from './mistake.ts';
import { wayTo } from './refusal-places.ts';
import type { Words } from './words.ts';

type Sentence = keyof Words['refusals']['lostTries'];
type Lost = Omit<Mistake, 'words'> & Record<LostTry, Sentence>;

const signIn = [wayTo('login')];
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
  return { ...place, words: refusals.lostTries[lastTry === 'same' ? same : other] };
}
