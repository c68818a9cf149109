/** DeleteUserPool: with its clients, its people and all they had. */
import type { DeleteUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool } from '../pools/find.ts';
import { listKept } from '../pools/kept.ts';
import type { World } from '../world.ts';

export function deleteUserPool(world: World, { UserPoolId }: DeleteUserPoolRequest): object {
  const pool = findPool(world, UserPoolId);
  const { id, settings } = pool;
  if (settings.DeletionProtection === 'ACTIVE') {
    refuse(
      'InvalidParameter',
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  }
  if (listKept(pool, 'domain').length > 0) {
    const text = 'User pool cannot be deleted. It has a domain configured that should be deleted first.';
    refuse('InvalidParameter', text);
  }
  delete world.state.pools[id];
  delete world.triggers.ofPool[id];
  return {};
}
