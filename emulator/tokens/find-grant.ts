/** The sign-in that a token comes from; the claims are of a token whose signature was found good. */
import type { Index } from '../store/indexes.ts';
import { findRows } from '../store/rows.ts';
import type { Grant, Pool } from '../store/state.ts';
import type { Claims } from './jwt.ts';

const byEvent: Index<Grant> = { keysOf: ({ eventId }) => [eventId] };

/** Tokens of clients without revocation have no `origin_jti`; every token has the `event_id` of its sign-in. */
export function findGrant(pool: Pool, claims: Claims): Grant | undefined {
  if (typeof claims.origin_jti === 'string') return pool.grants[claims.origin_jti];
  return findRows(pool.grants, byEvent, String(claims.event_id))[0];
}
