/** GetUserPoolMfaConfig. */
import type {
  GetUserPoolMfaConfigRequest,
  GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function getUserPoolMfaConfig(
  world: World,
  { UserPoolId }: GetUserPoolMfaConfigRequest,
): GetUserPoolMfaConfigResponse {
  const { mfa, settings } = findPool(world, UserPoolId);
  return { ...mfa, MfaConfiguration: settings.MfaConfiguration ?? 'OFF' };
}
