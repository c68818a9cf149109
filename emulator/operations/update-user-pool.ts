/** UpdateUserPool: the settings are replaced as a whole; what is left out goes back to its default, as with Cognito. */
import type { UpdateUserPoolRequest, UpdateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import { checkMfaOfSettings, checkPoolSettings } from '../pools/pool-settings.ts';
import { warnOfUncalled } from '../triggers/warn-of-uncalled.ts';
import type { World } from '../world.ts';

export function updateUserPool(
  world: World,
  { UserPoolId, PoolName, ...settings }: UpdateUserPoolRequest,
): UpdateUserPoolResponse {
  const pool = findPool(world, UserPoolId);
  checkPoolSettings(world, settings);
  checkMfaOfSettings(world, settings, pool);
  const { Schema, AliasAttributes, UsernameAttributes, UsernameConfiguration } = pool.settings;
  pool.settings = { ...settings, Schema, AliasAttributes, UsernameAttributes, UsernameConfiguration };
  pool.name = PoolName ?? pool.name;
  pool.modifiedAt = world.clock.now();
  warnOfUncalled(world, pool);
  return {};
}
