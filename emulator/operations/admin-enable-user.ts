/** AdminEnableUser: somebody who was disabled can sign in again. Their old tokens stay dead. */
import type { AdminEnableUserRequest, AdminEnableUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminEnableUser(
  world: World,
  { UserPoolId, Username }: AdminEnableUserRequest,
): AdminEnableUserResponse {
  const { user } = requireUser(world, UserPoolId, Username);
  user.enabled = true;
  user.modifiedAt = world.clock.now();
  return {};
}
