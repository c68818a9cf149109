/** SetUserMFAPreference: a signed-in person turns second factors on and off. */
import type {
  SetUserMFAPreferenceRequest,
  SetUserMFAPreferenceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { setMfaPreference } from '../people/mfa-preference.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function setUserMfaPreference(
  world: World,
  { AccessToken, ...settings }: SetUserMFAPreferenceRequest,
): SetUserMFAPreferenceResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  setMfaPreference(world, pool, user, settings);
  return {};
}
