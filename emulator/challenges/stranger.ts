/**
 * Stand-ins for people who do not exist, where a client hides who does: AWS developer guide, "Managing user existence error
 * responses". For one name it is always the same one: the same id, the same salt, and the same lock after failures.
 */
import { createHmac } from 'node:crypto';
import { blankUser } from '../people/blank-user.ts';
import { asSub } from '../people/sub.ts';
import { personIdentity } from '../srp/password.ts';
import { makeVerifier } from '../srp/verifier.ts';
import { entry, requireEntry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';
import type { Password, Pool, User } from '../store/state.ts';
import type { World } from '../world.ts';

/** After that many quiet milliseconds a lock is over, and the stand-in can be made anew. */
const QUIET = 15 * 60_000;

export function strangerNamed(world: World, pool: Pool, name: string): User {
  const quietSince = world.clock.now() - QUIET;
  const isOver = ({ lockout }: User) => lockout.lastFailureAt < quietSince;
  sweepRows(pool.strangers, isOver);
  const id = asSub(digest(pool, 'id', name));
  const known = entry(pool.strangers, id);
  if (!known || isOver(known)) setEntry(pool.strangers, id, blankStranger(id));
  return requireEntry(pool.strangers, id);
}

/** A password that nobody has: also for people who have none. */
export function unknownPassword(pool: Pool, username: string): Password {
  const salt = digest(pool, 'salt', username).slice(0, 32);
  const verifier = makeVerifier(personIdentity(pool.id, username), digest(pool, 'password', username), salt);
  return { salt, verifier };
}

function blankStranger(id: string): User {
  return blankUser({ username: id, createdAt: 0, status: 'CONFIRMED', attributes: { sub: id } });
}

function digest(pool: Pool, purpose: string, name: string): string {
  return createHmac('sha256', Buffer.from(pool.secret, 'hex')).update(`${purpose} ${name.toLowerCase()}`).digest('hex');
}
