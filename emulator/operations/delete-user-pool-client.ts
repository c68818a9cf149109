/** DeleteUserPoolClient: its tokens are worth nothing any more, and what it had to itself goes with it. */
import type { DeleteUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';
import { findPool, findPoolClient } from '../pools/find.ts';
import { dropKeptOfClient } from '../pools/kept.ts';
import type { World } from '../world.ts';

export function deleteUserPoolClient(world: World, { UserPoolId, ClientId }: DeleteUserPoolClientRequest): object {
  const pool = findPool(world, UserPoolId);
  const { id } = findPoolClient(pool, ClientId);
  delete pool.clients[id];
  dropKeptOfClient(pool, id);
  return {};
}
