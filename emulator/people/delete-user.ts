/** Takes somebody out of a pool for good. Their sign-ins end; what is left of them says that the user does not exist. */
import { setEntry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { dropEvents } from './auth-events.ts';
import { revokeUser } from './revoke.ts';

export function deleteUser(world: World, pool: Pool, user: User): void {
  revokeUser(world, pool, user.username);
  dropEvents(pool, user);
  setEntry(pool.spentSubs, user.attributes.sub ?? user.username, world.clock.now());
  delete pool.users[user.username];
}
