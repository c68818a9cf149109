/** The tokens of the person who is signed in: read, kept, taken away. */

import { type Claims, claimsOf } from '../cognito/claims.ts';
import { tokenParts } from '../cognito/storage-keys.ts';
import { dropDraft, keyPrefix, tokenStorage } from './token-storage.ts';

export type Tokens = {
  /** Cognito's user name, which is part of the storage keys. */
  username: string;
  idToken: string;
  accessToken: string;
  refreshToken: string;
  /** Seconds that this machine's clock is ahead of Cognito's. */
  clockDrift: number;
  /** How often this sign-in has been refreshed: two refreshes may fall within one second of Cognito's clock. */
  refreshes?: number;
};

/** Ours, beside the SDK's. */
export const refreshesKey = 'refreshes' as const;

/** @returns nothing when nobody is signed in, or when what is stored can't be read as tokens. */
export function readTokens(): Tokens | undefined {
  const username = tokenStorage.getItem(`${keyPrefix}LastAuthUser`);
  if (!username) return undefined;
  const [idToken, accessToken, refreshToken, clockDrift] = tokenParts.map((key) => stored(username, key));
  if (!isReadable(idToken) || !isReadable(accessToken) || !refreshToken) return undefined;
  const refreshes = Number(stored(username, refreshesKey)) || 0;
  return { username, idToken, accessToken, refreshToken, clockDrift: Number(clockDrift) || 0, refreshes };
}

/** What tells one sign-in from another, of the same person too; refreshes leave it as it is. */
export function signInOf({ accessToken }: Pick<Tokens, 'accessToken'>): string {
  const { origin_jti: origin, sub, auth_time: time } = claimsOf(accessToken);
  return origin ?? `${sub} ${time}`;
}

/** Whether these tokens, or others of their sign-in, are the ones that are kept. */
export function isStored(tokens: Tokens): boolean {
  const now = readTokens();
  return now !== undefined && signInOf(now) === signInOf(tokens);
}

/** Leaves no token, no cached attribute and nothing half typed behind; device secrets stay. */
export function clearTokens(): void {
  tokenStorage.clear();
  dropDraft();
}

/** Seconds until the first of the two tokens expires, by Cognito's clock; negative when one has. */
export function secondsLeft(tokens: Tokens): number {
  const { idToken, accessToken, clockDrift } = tokens;
  return Math.min(claimsOf(idToken).exp, claimsOf(accessToken).exp) + clockDrift - nowInSeconds();
}

/** How far this machine's clock is ahead of the one that just issued a token, in whole seconds. */
export function driftSince(issued: Claims): number {
  return nowInSeconds() - issued.iat;
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function stored(username: string, key: string): string | null {
  return tokenStorage.getItem(`${keyPrefix}${username}.${key}`);
}

/** Whether a token says whose it is and when it ends. */
export function isReadable(token: string | null | undefined): token is string {
  try {
    const { sub, exp } = claimsOf(token ?? '');
    return Boolean(sub) && Number.isFinite(exp);
  } catch {
    return false;
  }
}
