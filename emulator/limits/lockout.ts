/**
 * Slows down guessing of passwords and MFA codes: AWS developer guide, "Lockout behavior for failed sign-in attempts".
 * One count for both: a right password alone does not clear it, so call `recordSuccess` when somebody is signed in entirely.
 */
import { refuse } from '../errors.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';

const FREE_FAILURES = 5;
const SECOND = 1000;
const LONGEST = 15 * 60 * SECOND;

/** @throws {CognitoException} NotAuthorized while the person is locked; that does not lengthen the lock. */
export function requireUnlocked(world: World, user: User): void {
  if (!world.choices.isUnlimited && world.clock.now() < user.lockout.lockedUntil)
    refuse('NotAuthorized', 'Password attempts exceeded');
}

/** The fifth failure locks for a second, each further one for twice as long, up to 15 minutes. */
export function recordFailure(world: World, user: User): void {
  const now = world.clock.now();
  const isQuiet = now - user.lockout.lastFailureAt >= LONGEST;
  const failures = isQuiet ? 1 : user.lockout.failures + 1;
  const wait = failures < FREE_FAILURES ? 0 : Math.min(SECOND * 2 ** (failures - FREE_FAILURES), LONGEST);
  user.lockout = { failures, lastFailureAt: now, lockedUntil: now + wait };
}

export function recordSuccess(user: User): void {
  user.lockout = { failures: 0, lastFailureAt: 0, lockedUntil: 0 };
}
