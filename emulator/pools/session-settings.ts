/** What a pool says about sessions: whether they are tracked, and how many somebody may have. */
import type { Pool } from '../store/state.ts';
import { findKept } from './kept.ts';

/** What is kept of a pool itself has no other name. */
export const OF_POOL = '';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolSessionConfiguration.html */
const MOST = 20;

/** Undefined where nobody counts. */
export function mostSessions(pool: Pool): number | undefined {
  const { UserSessionTracking, TokenSession } = findKept(pool, 'pool-sessions', OF_POOL)?.value ?? {};
  return UserSessionTracking === 'ENABLED' ? (TokenSession?.MaxPerUser ?? MOST) : undefined;
}
