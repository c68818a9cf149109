/** Ends every sign-in of a person: refresh tokens and access tokens stop working; ID tokens can't be taken back. */
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

export function revokeUser(world: World, pool: Pool, username: string): void {
  for (const grant of Object.values(pool.grants)) {
    if (grant.username === username) grant.revokedAt ??= world.clock.now();
  }
}
