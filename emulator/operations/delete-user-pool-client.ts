/** DeleteUserPoolClient: its tokens are worth nothing any more. */
import type { DeleteUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';
import { findPool, findPoolClient } from '../pools/find.ts';
import type { World } from '../world.ts';

export function deleteUserPoolClient(world: World, { UserPoolId, ClientId }: DeleteUserPoolClientRequest): object {
  const pool = findPool(world, UserPoolId);
  const { id } = findPoolClient(pool, ClientId);
  delete pool.clients[id];
  return {};
}
