/** SetUserPoolMfaConfig: which second factors a pool knows, and whether people need one. */
import type {
  SetUserPoolMfaConfigRequest,
  SetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import { checkMfaSettings } from '../pools/pool-settings.ts';
import type { World } from '../world.ts';

export function setUserPoolMfaConfig(
  world: World,
  { UserPoolId, MfaConfiguration = 'OFF', ...mfa }: SetUserPoolMfaConfigRequest,
): SetUserPoolMfaConfigResponse {
  const pool = findPool(world, UserPoolId);
  checkMfaSettings(world, pool, { MfaConfiguration, ...mfa });
  pool.mfa = mfa;
  pool.settings = { ...pool.settings, MfaConfiguration };
  pool.modifiedAt = world.clock.now();
  return { ...mfa, MfaConfiguration };
}
