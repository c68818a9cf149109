/** What a person is likely to type the next time. */
import type { Claims } from './claims.ts';

/** What a person may sign in with, by their ID token, the likeliest first: a user name of their own, an address, a number. */
export function signInNames({ sub, email, phone_number: phone, 'cognito:username': username }: Claims): string[] {
  const names = [username === sub ? '' : username, email, phone, sub];
  return names.flatMap((name) => name || []);
}

export function signInName(claims: Claims): string {
  return signInNames(claims)[0] ?? claims.sub;
}
