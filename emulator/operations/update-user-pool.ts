/**
 * UpdateUserPool: what is left out goes back to its default, but for policies and MFA. Those stay, against the API's reference:
 * so it was measured.
 */
import type { UpdateUserPoolRequest, UpdateUserPoolResponse } from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import { checkMfaOfSettings, checkPoolSettings } from '../pools/pool-settings.ts';
import type { Pool } from '../store/state.ts';
import { warnOfUncalled } from '../triggers/warn-of-uncalled.ts';
import type { World } from '../world.ts';

export function updateUserPool(
  world: World,
  { UserPoolId, PoolName, ...given }: UpdateUserPoolRequest,
): UpdateUserPoolResponse {
  const pool = findPool(world, UserPoolId);
  const settings = withPolicies(pool, given);
  checkPoolSettings(world, settings);
  checkMfaOfSettings(world, settings, pool);
  const { Schema, AliasAttributes, UsernameAttributes, UsernameConfiguration } = pool.settings;
  pool.settings = { ...settings, Schema, AliasAttributes, UsernameAttributes, UsernameConfiguration };
  pool.name = PoolName ?? pool.name;
  pool.modifiedAt = world.clock.now();
  warnOfUncalled(world, pool);
  return {};
}

function withPolicies({ settings: old }: Pool, given: Pool['settings']): Pool['settings'] {
  const { PasswordPolicy = old.Policies?.PasswordPolicy, SignInPolicy } = given.Policies ?? {};
  const first = SignInPolicy?.AllowedFirstAuthFactors ? SignInPolicy : old.Policies?.SignInPolicy;
  const { MfaConfiguration = old.MfaConfiguration } = given;
  return {
    ...given,
    ...(MfaConfiguration && { MfaConfiguration }),
    Policies: { ...(PasswordPolicy && { PasswordPolicy }), ...(first && { SignInPolicy: first }) },
  };
}
