/** The moment when somebody is no longer signed in: here, in another tab, or by Cognito's word. */
import { clearTokens } from './tokens.ts';

export type SessionEnd = 'signed-out' | 'session-ended';

const listeners = new Set<(end: SessionEnd) => void>();

export function onSessionEnd(listener: (end: SessionEnd) => void): void {
  listeners.add(listener);
}

/** Forgets the tokens, and lets the page know why. */
export function endSession(end: SessionEnd): void {
  clearTokens();
  for (const listener of listeners) listener(end);
}
