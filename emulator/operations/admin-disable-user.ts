/** AdminDisableUser: somebody can't sign in, and is signed out everywhere. */
import type { AdminDisableUserRequest, AdminDisableUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireUser } from '../people/find.ts';
import { revokeUser } from '../people/revoke.ts';
import type { World } from '../world.ts';

export function adminDisableUser(
  world: World,
  { UserPoolId, Username }: AdminDisableUserRequest,
): AdminDisableUserResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  revokeUser(world, pool, user.username);
  user.enabled = false;
  user.modifiedAt = world.clock.now();
  return {};
}
