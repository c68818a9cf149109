/** The session of managed login: a cookie that lets somebody in without a question, for a while from when they were asked. */
import { randomUUID } from 'node:crypto';
import { longestSilence } from '../pools/session-settings.ts';
import { entry, setEntry } from '../store/entries.ts';
import { sweepRows } from '../store/rows.ts';
import type { User } from '../store/user.ts';
import { cookiesNamed, setCookie } from './cookies.ts';
import { openSealed, sealFor } from './sealed.ts';
import type { Visit } from './visit.ts';

type Content = {
  id: string;
  username: string;
  /** So that it is not taken for that of a later person with the same user name. */
  sub: string;
  provider: string;
  authenticatedAt: number;
  expiresAt: number;
  methods?: string[] | undefined;
};

export type Session = { user: User; provider: string; authenticatedAt: number; methods: string[] | undefined };

/** @returns the cookie. Each sign-in makes a new one, whatever the browser brought along. */
export function beginSession(visit: Visit, { user, ...session }: Session): string {
  const { pool, world } = visit;
  const life = longestSilence(pool);
  const expiresAt = world.clock.now() + life;
  const who = { username: user.username, sub: user.attributes.sub ?? '' };
  const content: Content = { id: randomUUID(), ...who, ...session, expiresAt };
  return setCookie(visit, 'cognito', sealFor(pool, 'managed-session', content), life / 1000);
}

/** Somebody who was disabled or deleted since has none; a new password does not end it. */
export function findSession(visit: Visit): Session | undefined {
  const content = contentOf(visit);
  const user = content && entry(visit.pool.users, content.username);
  if (!content || !user?.enabled || user.attributes.sub !== content.sub) return undefined;
  const { provider, authenticatedAt, methods } = content;
  return { user, provider, authenticatedAt, methods };
}

/** A copy of the cookie is worth nothing after this, either. */
export function endSession(visit: Visit): string {
  const content = contentOf(visit);
  const { spentSessions } = visit.pool;
  const now = visit.world.clock.now();
  sweepRows(spentSessions, (forgetAt) => forgetAt <= now);
  if (content) setEntry(spentSessions, content.id, content.expiresAt);
  return setCookie(visit, 'cognito', '', 0);
}

function contentOf(visit: Visit): Content | undefined {
  const { world, pool } = visit;
  const opened = cookiesNamed(visit, 'cognito').flatMap(
    (text) => openSealed<Content>(world, pool, 'managed-session', text) ?? [],
  );
  return opened.find(({ id }) => entry(pool.spentSessions, id) === undefined);
}
