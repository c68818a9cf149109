/** ChangePassword: a signed-in person trades the old password for a new one. Other sign-ins go on. */
import type { ChangePasswordRequest, ChangePasswordResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { noteOutcome } from '../people/auth-events.ts';
import { requireOwnSignIn } from '../people/from-provider.ts';
import { checkPassword } from '../people/password-policy.ts';
import { setPassword } from '../people/set-password.ts';
import { isPassword } from '../srp/password.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function changePassword(
  world: World,
  { AccessToken, PreviousPassword, ProposedPassword = '' }: ChangePasswordRequest,
): ChangePasswordResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  requireOwnSignIn(user, 'change password');
  countAttempt(world, pool, 'ChangePassword', user.username);
  noteOutcome({ world, pool, user }, { type: 'PasswordChange' }, () => {
    requireOldPassword(pool, user, PreviousPassword);
    checkPassword(pool, ProposedPassword, 'Password did not conform with policy: ');
    setPassword(world, pool, user, ProposedPassword);
  });
  return {};
}

/** Somebody who signs in without a password has no old one to give. */
function requireOldPassword(pool: Pool, user: User, password = ''): void {
  if (!user.password || isPassword(pool.id, user.username, password, user.password)) return;
  refuse('NotAuthorized', 'Incorrect username or password.');
}
