/**
 * Managed login keeps a session of its own for an hour, by which the next person with this browser would be signed in without a
 * question. So whoever has come that way and signs out leaves word here, and the next page that leads in ends it first.
 */
import { config } from '#config';
import { claimsOf } from '../cognito/claims.ts';
import { attempt, isShared, tokenStorage } from './token-storage.ts';
import type { Tokens } from './tokens.ts';

/** Not among the tokens, which signing out takes away. */
const key = `gatehouse.${config.clientId}.managed-session`;

/** In milliseconds: what Cognito gives it. */
const lifetime = 60 * 60_000;

/** Only managed login gives tokens this scope. Refreshed ones have it still. */
function isByManagedLogin({ accessToken }: Tokens): boolean {
  return String(claimsOf(accessToken).scope).split(' ').includes('openid');
}

/** @param gone Of whoever has just signed out. */
export function leaveSession(gone: Tokens): void {
  if (config.managedLogin && isByManagedLogin(gone)) attempt(() => store().setItem(key, String(Date.now())));
}

/** @returns whether there may be one that somebody has left. It is known only once. */
export function takeLeftSession(): boolean {
  const since = attempt(() => store().getItem(key));
  attempt(() => store().removeItem(key));
  return Boolean(since) && Math.abs(Date.now() - Number(since)) < lifetime;
}

/** Tokens of one tab may have gone, and the session is all tabs'. */
function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return isShared ? tokenStorage : localStorage;
}
