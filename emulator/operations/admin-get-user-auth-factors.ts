/** AdminGetUserAuthFactors: as GetUserAuthFactors, of anybody. */
import type {
  AdminGetUserAuthFactorsRequest,
  AdminGetUserAuthFactorsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describeMfa } from '../people/describe-user.ts';
import { requireUser } from '../people/find.ts';
import { configuredFactors } from '../people/first-factors.ts';
import type { World } from '../world.ts';

export function adminGetUserAuthFactors(
  world: World,
  { UserPoolId, Username }: AdminGetUserAuthFactorsRequest,
): AdminGetUserAuthFactorsResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  return { Username: user.username, ...describeMfa(user), ConfiguredUserAuthFactors: configuredFactors(pool, user) };
}
