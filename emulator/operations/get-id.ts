/** GetId: the identity that somebody has in an identity pool, the same at each sign-in; a guest gets a new one. */
import { randomUUID } from 'node:crypto';
import type { GetIdInput, GetIdResponse } from '@aws-sdk/client-cognito-identity';
import { refuse } from '../errors.ts';
import { requireIdentityPool } from '../identity/find-identity-pool.ts';
import { identityOf } from '../identity/identity-of.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import type { World } from '../world.ts';

export function getId(world: World, { IdentityPoolId, Logins }: GetIdInput): GetIdResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  const login = judgeLogins(world, pool, Logins);
  if (login === undefined && !pool.allowsGuests) {
    refuse('NotAuthorized', 'Unauthenticated access is not supported for this identity pool.');
  }
  const known = login === undefined ? undefined : identityOf(pool, login);
  if (known !== undefined) return { IdentityId: known };
  const IdentityId = `${pool.id.split(':')[0]}:${randomUUID()}`;
  pool.identities[IdentityId] = { ...(login !== undefined && { login }), createdAt: world.clock.now() };
  return { IdentityId };
}
