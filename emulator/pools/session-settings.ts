/** What a pool says about sessions: whether they are tracked, how many somebody may have, and how long managed login asks nothing. */
import type { Client, Pool } from '../store/state.ts';
import { findKept } from './kept.ts';

/** What is kept of a pool itself has no other name. */
export const OF_POOL = '';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolSessionConfiguration.html */
const MOST = 20;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 90 days, the most that a client can have. */
const LONGEST = 129_600 * MINUTE;

/** For how many milliseconds after somebody was asked managed login lets them in without a question, at any client. */
export function longestSilence(pool: Pool): number {
  return mostSessions(pool) === undefined ? HOUR : LONGEST;
}

/** The same at one client; what is kept of it sleeps while the pool tracks no sessions. */
export function silenceOf(pool: Pool, { id }: Client): number {
  const { SSOSession } = findKept(pool, 'client-sessions', id)?.value ?? {};
  const minutes = SSOSession?.MaxValidityMinutes;
  return minutes === undefined || mostSessions(pool) === undefined ? HOUR : minutes * MINUTE;
}

/** Undefined where nobody counts. */
export function mostSessions(pool: Pool): number | undefined {
  const { UserSessionTracking, TokenSession } = findKept(pool, 'pool-sessions', OF_POOL)?.value ?? {};
  return UserSessionTracking === 'ENABLED' ? (TokenSession?.MaxPerUser ?? MOST) : undefined;
}
