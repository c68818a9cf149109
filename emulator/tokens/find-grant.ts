/** The sign-in that a token comes from; the claims are of a token whose signature was found good. */
import type { Grant, Pool } from '../store/state.ts';
import type { Claims } from './jwt.ts';

/** Tokens of clients without revocation have no `origin_jti`; every token has the `event_id` of its sign-in. */
export function findGrant(pool: Pool, claims: Claims): Grant | undefined {
  if (typeof claims.origin_jti === 'string') return pool.grants[claims.origin_jti];
  return Object.values(pool.grants).find((grant) => grant.eventId === claims.event_id);
}
