/** AdminSetUserPassword: a password for good, which makes anybody CONFIRMED, or one that has to be changed. */
import type {
  AdminSetUserPasswordRequest,
  AdminSetUserPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireUser } from '../people/find.ts';
import { checkPassword } from '../people/password-policy.ts';
import { setPassword, setTemporaryPassword } from '../people/set-password.ts';
import type { World } from '../world.ts';

export function adminSetUserPassword(
  world: World,
  { UserPoolId, Username, Password = '', Permanent = false }: AdminSetUserPasswordRequest,
): AdminSetUserPasswordResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  checkPassword(pool, Password, 'Password does not conform to policy: ');
  if (Permanent) {
    setPassword(world, pool, user, Password);
    user.status = 'CONFIRMED';
  } else {
    setTemporaryPassword(world, pool, user, Password);
  }
  return {};
}
