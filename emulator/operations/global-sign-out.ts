/** GlobalSignOut: ends all of a person's sign-ins, this one among them. */
import type { GlobalSignOutRequest, GlobalSignOutResponse } from '@aws-sdk/client-cognito-identity-provider';
import { revokeUser } from '../people/revoke.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

export function globalSignOut(world: World, { AccessToken }: GlobalSignOutRequest): GlobalSignOutResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  revokeUser(world, pool, user.username);
  return {};
}
