/** Ends every sign-in of a person: refresh tokens and access tokens stop working; ID tokens can't be taken back. */
import type { Index } from '../store/indexes.ts';
import { findRows } from '../store/rows.ts';
import type { Grant, Pool } from '../store/state.ts';
import type { World } from '../world.ts';

const byPerson: Index<Grant> = { keysOf: ({ username }) => [username] };

/** Every sign-in of a person, those that are over among them, the oldest first. */
export function grantsOf(pool: Pool, username: string): Grant[] {
  return findRows(pool.grants, byPerson, username);
}

export function revokeUser(world: World, pool: Pool, username: string): void {
  for (const grant of grantsOf(pool, username)) grant.revokedAt ??= world.clock.now();
}
