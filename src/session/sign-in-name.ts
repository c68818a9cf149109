/** What a person signs in with: loaded where a page names the account, and where it is not the e-mail address. */
import { type Claims, claimsOf } from '../cognito/claims.ts';
import { wayOf } from './known-people.ts';
import { attempt, keyPrefix, tokenStorage } from './token-storage.ts';
import { readTokens } from './tokens.ts';

/**
 * Of whoever has just signed in without typing a name, as they were known here.
 *
 * @param user Cognito's own name for them.
 */
export function keepKnownName(user: string): void {
  const tokens = readTokens();
  const name = tokens?.username === user && signInNames(claimsOf(tokens.idToken)).find(wayOf);
  if (name) attempt(() => tokenStorage.setItem(keyOf(user), name));
}

/**
 * What a person may sign in with, by their ID token, the likeliest first: the number that they have signed in with, a user name
 * of their own, an address, a number.
 */
export function signInNames({ sub, email, phone_number: phone, 'cognito:username': username }: Claims): string[] {
  const isByPhone = tokenStorage.getItem(keyOf(username)) === phone;
  const names = [isByPhone && phone, username === sub ? '' : username, email, phone, sub];
  return [...new Set(names.flatMap((name) => name || []))];
}

export function signInName(claims: Claims): string {
  return signInNames(claims)[0] ?? claims.sub;
}

/** As `after-sign-in.ts` keeps it: beside the tokens, which have it in them anyway, and it goes with them. */
function keyOf(username = ''): string {
  return `${keyPrefix}${username}.typedName`;
}
