/** AdminDeleteUser. */
import type { AdminDeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { deleteUser } from '../people/delete-user.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminDeleteUser(world: World, { UserPoolId, Username }: AdminDeleteUserRequest): object {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  deleteUser(world, pool, user);
  return {};
}
