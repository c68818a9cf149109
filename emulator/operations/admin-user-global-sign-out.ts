/** AdminUserGlobalSignOut: ends all of somebody's sign-ins. */
import type {
  AdminUserGlobalSignOutRequest,
  AdminUserGlobalSignOutResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findUser } from '../people/find.ts';
import { revokeUser } from '../people/revoke.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function adminUserGlobalSignOut(
  world: World,
  { UserPoolId, Username }: AdminUserGlobalSignOutRequest,
): AdminUserGlobalSignOutResponse {
  const pool = findPool(world, UserPoolId);
  const user = findUser(pool, Username) ?? refuse('UserNotFound', 'User does not exist.');
  revokeUser(world, pool, user.username);
  return {};
}
