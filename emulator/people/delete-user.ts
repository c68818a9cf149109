/** Takes somebody out of a pool for good. Their sign-ins end; what is left of them says that the user does not exist. */

import type { Pool, User } from '../store/state.ts';
import type { World } from '../world.ts';
import { revokeUser } from './revoke.ts';

export function deleteUser(world: World, pool: Pool, user: User): void {
  revokeUser(world, pool, user.username);
  delete pool.users[user.username];
}
