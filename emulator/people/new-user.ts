/** Puts a new person into a pool. */
import { makePassword } from '../srp/password.ts';
import { requireEntry, setEntry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { blankUser } from './blank-user.ts';
import { newSub } from './sub.ts';
import { signInAddress } from './user-names.ts';

export type NewUser = {
  /** Left out in pools that sign in by e-mail or telephone: the user name is the `sub` there. */
  username?: string;
  password?: string;
  status: User['status'];
  /** A `sub` is made up if none is given. */
  attributes: Record<string, string>;
};

export function newUser(world: World, pool: Pool, { username, password, status, attributes }: NewUser): User {
  const sub = attributes.sub ?? newSub(pool, username ?? signInAddress(pool, attributes));
  const user = blankUser({
    username: username ?? sub,
    createdAt: world.clock.now(),
    status,
    attributes: { sub, ...attributes },
  });
  if (password !== undefined) user.password = makePassword(pool.id, user.username, password);
  setEntry(pool.users, user.username, user);
  return requireEntry(pool.users, user.username);
}
