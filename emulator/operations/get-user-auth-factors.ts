/** GetUserAuthFactors: how a signed-in person could sign in, and with which second factors. */
import type { GetUserAuthFactorsRequest, GetUserAuthFactorsResponse } from '@aws-sdk/client-cognito-identity-provider';
import { describeMfa } from '../people/describe-user.ts';
import { configuredFactors } from '../people/first-factors.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function getUserAuthFactors(
  world: World,
  { AccessToken }: GetUserAuthFactorsRequest,
): GetUserAuthFactorsResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  return { Username: user.username, ...describeMfa(user), ConfiguredUserAuthFactors: configuredFactors(pool, user) };
}
