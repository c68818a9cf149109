/** GetUserAuthFactors: how a signed-in person could sign in, and with which second factors. */
import type {
  AuthFactorType,
  GetUserAuthFactorsRequest,
  GetUserAuthFactorsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describeMfa } from '../people/describe-user.ts';
import type { Pool, User } from '../store/state.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function getUserAuthFactors(
  world: World,
  { AccessToken }: GetUserAuthFactorsRequest,
): GetUserAuthFactorsResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  return { Username: user.username, ...describeMfa(user), ConfiguredUserAuthFactors: firstFactors(pool, user) };
}

function firstFactors(pool: Pool, user: User): AuthFactorType[] {
  const allowed = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const has: Partial<Record<string, boolean>> = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: user.attributes.email_verified === 'true',
    SMS_OTP: user.attributes.phone_number_verified === 'true',
  };
  return allowed.filter((factor) => has[factor]);
}
