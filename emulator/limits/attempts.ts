/** Limits how often a person may ask for, or try, a code: Cognito's functional quotas per user. */
import { refuse } from '../errors.ts';
import { sweepRows } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;

/**
 * Attempts in an hour. Unlike Cognito: for forgotten passwords the AWS guide says 5 to 20, by risk; this is in between.
 * A signed-in person's limits are counted under their user name, others under the name they typed.
 */
export const attemptsPerHour = {
  ForgotPassword: 10,
  ConfirmForgotPassword: 10,
  ResendConfirmationCode: 5,
  ConfirmSignUp: 15,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
  EmailMfa: 20,
} as const;

export type LimitedOperation = keyof typeof attemptsPerHour;

/**
 * Counts one more attempt.
 *
 * @param name the user name, or what somebody unknown calls themselves.
 * @throws {CognitoException} LimitExceeded; an attempt that is refused does not count.
 */
export function countAttempt(world: World, pool: Pool, operation: LimitedOperation, name: string): void {
  if (world.choices.isUnlimited) return;
  const hourAgo = world.clock.now() - HOUR;
  sweepRows(pool.attempts, (times) => times.every((time) => time <= hourAgo));
  const key = `${operation} ${name.toLowerCase()}`;
  const earlier = (pool.attempts[key] ?? []).filter((time) => time > hourAgo);
  if (earlier.length >= attemptsPerHour[operation]) {
    refuse('LimitExceeded', 'Attempt limit exceeded, please try after some time.');
  }
  pool.attempts[key] = [...earlier, world.clock.now()];
}
