/** What a person is likely to type the next time. */
import type { Claims } from './claims.ts';

/** What a person is likely to sign in with, by their ID token: a user name of their own, else an address or a number. */
export function signInName(claims: Claims): string {
  const { sub, email, phone_number: phone, 'cognito:username': username = sub } = claims;
  return username === sub ? (email ?? phone ?? sub) : username;
}
