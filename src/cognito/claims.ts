/** What a token says, read without checking its signature: that is the API's business, not the page's. */
export type Claims = {
  sub: string;
  /** Seconds since 1970. */
  exp: number;
  /** Seconds since 1970. */
  iat: number;
  /** When the person last typed a password, in seconds since 1970. */
  auth_time?: number;
  name?: string;
  email?: string;
  phone_number?: string;
  /** As Cognito calls them: the same as `sub` where people sign in with an address. */
  'cognito:username'?: string;
  /** The same in all tokens of one sign-in, however often they were refreshed; absent where the pool can't revoke. */
  origin_jti?: string;
  [claim: string]: unknown;
};

/**
 * @param token A JWT (RFC 7519).
 * @throws {SyntaxError} for anything else.
 */
export function claimsOf(token: string): Claims {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}
