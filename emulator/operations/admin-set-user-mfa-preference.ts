/** AdminSetUserMFAPreference: an administrator turns somebody's second factors on and off. */
import type {
  AdminSetUserMFAPreferenceRequest,
  AdminSetUserMFAPreferenceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireUser } from '../people/find.ts';
import { setMfaPreference } from '../people/mfa-preference.ts';
import type { World } from '../world.ts';

export function adminSetUserMfaPreference(
  world: World,
  { UserPoolId, Username, ...settings }: AdminSetUserMFAPreferenceRequest,
): AdminSetUserMFAPreferenceResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  setMfaPreference(world, pool, user, settings);
  return {};
}
