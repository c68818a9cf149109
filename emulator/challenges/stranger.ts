/**
 * Stand-ins for people who do not exist, where a client hides who does: AWS developer guide, "Managing user existence error
 * responses". For one name it is always the same one: the same id, the same salt, and the same lock after failures. What is done
 * for them takes as much work as for people who exist: as many powers, and as much to save.
 */
import { createHmac } from 'node:crypto';
import { blankUser } from '../people/blank-user.ts';
import { asSub } from '../people/sub.ts';
import { entry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import type { Password, User } from '../store/user.ts';
import type { World } from '../world.ts';

/** After that many quiet milliseconds a lock is over, and the stand-in can be made anew. */
const QUIET = 15 * 60_000;

/** Of 64 digits each: as long as SRP's numbers are. */
const VERIFIER_PARTS = 12;

export function strangerNamed(world: World, pool: Pool, name: string): User {
  const id = asSub(digest(pool, 'id', name));
  const known = entry(pool.strangers, id);
  return known && !isOver(world, known) ? known : blankStranger(id);
}

/** Remembers their failures, as those of everybody are remembered. */
export function keepStranger(pool: Pool, user: User): void {
  if (entry(pool.strangers, user.username) !== user) setEntry(pool.strangers, user.username, user);
}

/** To be called at every failure, whoever's it is. */
export function forgetOldStrangers(world: World, pool: Pool): void {
  sweepRows(pool.strangers, (stranger) => isOver(world, stranger));
}

function isOver(world: World, { lockout }: User): boolean {
  return lockout.lastFailureAt < world.clock.now() - QUIET;
}

/** A password that nobody has: also for people who have none. Nothing has to be reckoned, since any number is some password's. */
export function unknownPassword(pool: Pool, username: string): Password {
  const parts = Array.from({ length: VERIFIER_PARTS }, (_, number) => digest(pool, `verifier ${number}`, username));
  return { salt: digest(pool, 'salt', username).slice(0, 32), verifier: parts.join('') };
}

function blankStranger(id: string): User {
  return blankUser({ username: id, createdAt: 0, status: 'CONFIRMED', attributes: { sub: id } });
}

function digest(pool: Pool, purpose: string, name: string): string {
  return createHmac('sha256', Buffer.from(pool.secret, 'hex')).update(`${purpose} ${name.toLowerCase()}`).digest('hex');
}
