/** What a choice-based sign-in offers: to people what they can do, to names that are nobody's what people usually can. */
import { availableChallenges, type FirstChallenge, levelOfFirst } from '../people/first-factors.ts';
import { allowedFirstFactors } from '../pools/first-factors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { Progress } from './sign-in.ts';

const passwords: FirstChallenge[] = ['PASSWORD_SRP', 'PASSWORD'];

/**
 * Unlike Cognito, perhaps: what it offers to people who can do nothing is not on record; here it is the password that they
 * have not, so that they look like anybody.
 */
export function offeredChallenges(pool: Pool, user: User, progress: Progress): FirstChallenge[] {
  const sufficient = sufficientChallenges(pool, user, progress);
  return sufficient.length > 0 ? sufficient : passwords;
}

/** Whether there is a way to the level that the sign-in has to reach; the pages of managed login know none by a passkey. */
export function canReach(pool: Pool, user: User, progress: Progress): boolean {
  const sufficient = sufficientChallenges(pool, user, progress);
  return sufficient.some((first) => !(progress.isManaged && first === 'WEB_AUTHN'));
}

function sufficientChallenges(pool: Pool, user: User, { stranger, target = 1 }: Progress): FirstChallenge[] {
  const isStranger = stranger !== undefined;
  const available = isStranger ? [...passwords, ...codesFor(pool, stranger)] : availableChallenges(pool, user);
  return available.filter((first) => levelOfFirst(pool, user, first) >= target);
}

/** Whether the first factor is still to come. */
export function isFirst({ flow, proved }: Progress): boolean {
  return flow === 'choice' && proved.length === 0;
}

function codesFor(pool: Pool, name: string): FirstChallenge[] {
  if (pool.settings.MfaConfiguration === 'ON') return [];
  const factor = name.startsWith('+') ? 'SMS_OTP' : 'EMAIL_OTP';
  return allowedFirstFactors(pool).includes(factor) ? [factor] : [];
}
