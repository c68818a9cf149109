/** The moment when a page's person is no longer signed in: here, in another tab, by Cognito's word, or for somebody else. */
import { dropDraft } from './token-storage.ts';
import { clearTokens, isStored, type Tokens } from './tokens.ts';

export type SessionEnd = 'signed-out' | 'session-ended' | 'somebody-else';

const listeners = new Set<(end: SessionEnd) => void>();

export function onSessionEnd(listener: (end: SessionEnd) => void): void {
  listeners.add(listener);
}

/**
 * Lets the page know why. What was half typed in this tab goes in any case.
 *
 * @param ended The sign-in that is over: its tokens are forgotten, and no other's.
 */
export function endSession(end: SessionEnd, ended?: Tokens): void {
  if (ended && isStored(ended)) clearTokens();
  dropDraft();
  for (const listener of listeners) listener(end);
}
