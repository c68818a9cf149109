/** Sign-ins that still count, as sessions: their ids, and which have to go where a pool says how many somebody may have. */
import { createHash } from 'node:crypto';
import { grantsOf } from '../people/revoke.ts';
import { mostSessions } from '../pools/session-settings.ts';
import type { Grant, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';

/** `tkn` and 25 letters and digits. */
export function sessionId({ originJti }: Grant): string {
  const number = BigInt(`0x${createHash('sha256').update(originJti).digest('hex')}`);
  return `tkn${number.toString(36).slice(0, 25)}`;
}

export function liveSessions({ clock }: World, pool: Pool, { username }: User): Grant[] {
  const now = clock.now();
  return grantsOf(pool, username).filter(({ revokedAt, expiresAt }) => revokedAt === undefined && expiresAt > now);
}

export function lastActive({ lastActiveAt, authenticatedAt }: Grant): number {
  return lastActiveAt ?? authenticatedAt;
}

/** Before a new one: those go that were used longest ago. */
export function makeRoom(world: World, pool: Pool, user: User): void {
  const most = mostSessions(pool);
  if (most === undefined) return;
  const live = liveSessions(world, pool, user).toSorted((one, other) => lastActive(one) - lastActive(other));
  for (const grant of live.slice(0, Math.max(0, live.length + 1 - most))) grant.revokedAt = world.clock.now();
}

/** Where nobody counts sessions it is not written down. */
export function noteActivity({ clock }: World, pool: Pool, grant: Grant): void {
  if (mostSessions(pool) !== undefined) grant.lastActiveAt = clock.now();
}
