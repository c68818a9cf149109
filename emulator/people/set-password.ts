/** Gives somebody a new password. */
import { refuse } from '../errors.ts';
import { isPassword, makePassword } from '../srp/password.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { passwordPolicy } from './password-policy.ts';

const DAY = 24 * 3_600_000;
const DEFAULT_DAYS = 7;

/**
 * The policy's other rules are `checkPassword`'s matter.
 *
 * Unlike Cognito, perhaps: the text is a guess.
 *
 * @throws {CognitoException} PasswordHistoryPolicyViolation for a password that the policy's history has.
 */
export function setPassword(world: World, pool: Pool, user: User, password: string): void {
  requireNewPassword(pool, user, password);
  const kept = passwordPolicy(pool).PasswordHistorySize ?? 0;
  if (kept > 0) user.passwordHistory = earlierPasswords(user).slice(0, kept);
  user.password = makePassword(pool.id, user.username, password);
  user.modifiedAt = world.clock.now();
}

/** A password that works until somebody has chosen their own with it, or until its days are over. */
export function setTemporaryPassword(world: World, pool: Pool, user: User, password: string): void {
  setPassword(world, pool, user, password);
  const days = passwordPolicy(pool).TemporaryPasswordValidityDays;
  const validity = days || pool.settings.AdminCreateUserConfig?.UnusedAccountValidityDays || DEFAULT_DAYS;
  if (user.password) user.password.temporaryUntil = world.clock.now() + validity * DAY;
  user.status = 'FORCE_CHANGE_PASSWORD';
}

function requireNewPassword(pool: Pool, user: User, password: string): void {
  const size = passwordPolicy(pool).PasswordHistorySize ?? 0;
  const forbidden = earlierPasswords(user).slice(0, size);
  if (forbidden.some((earlier) => isPassword(pool.id, user.username, password, earlier))) {
    refuse('PasswordHistoryPolicyViolation', 'Password has previously been used.');
  }
}

/** Newest first, the one in force among them. */
function earlierPasswords(user: User) {
  return [...(user.password ? [user.password] : []), ...(user.passwordHistory ?? [])];
}
