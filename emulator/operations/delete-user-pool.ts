/** DeleteUserPool: with its clients, its people and all they had. */
import type { DeleteUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function deleteUserPool(world: World, { UserPoolId }: DeleteUserPoolRequest): object {
  const { id, settings } = findPool(world, UserPoolId);
  if (settings.DeletionProtection === 'ACTIVE') {
    refuse(
      'InvalidParameter',
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    );
  }
  delete world.state.pools[id];
  delete world.triggers.ofPool[id];
  return {};
}
