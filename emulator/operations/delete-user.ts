/** DeleteUser: a signed-in person deletes their account. */
import type { DeleteUserRequest } from '@aws-sdk/client-cognito-identity-provider';
import { deleteUser as remove } from '../people/delete-user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function deleteUser(world: World, { AccessToken }: DeleteUserRequest): object {
  const { pool, user } = requireAccessToken(world, AccessToken);
  remove(world, pool, user);
  return {};
}
