/**
 * Signs and reads JWTs. Both happen at once, without waiting: an operation that reads and writes the state must not be
 * interrupted by another one, and the well-known libraries all answer with promises.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { JWK } from 'jose';

export type Claims = Record<string, unknown>;

export type Jwt = {
  header: Claims;
  claims: Claims;
  isSignedBy(key: JWK): boolean;
};

/** RS256, with Cognito's bare header: `kid` and `alg`, no `typ`. */
export function signJwt(key: JWK, claims: Claims): string {
  const text = `${encode({ kid: key.kid, alg: 'RS256' })}.${encode(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' }));
  return `${text}.${signature.toString('base64url')}`;
}

/** Takes a JWT apart; nothing in it is to be believed before `isSignedBy`. Undefined for anything else. */
export function readJwt(token: string): Jwt | undefined {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const header = decode(head);
  const claims = decode(body);
  if (!header || !claims || more.length > 0) return undefined;
  const isSignedBy = (key: JWK) =>
    header.alg === 'RS256' &&
    header.kid === key.kid &&
    verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${body}`),
      createPublicKey({ key, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
  return { header, claims, isSignedBy };
}

function encode(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}
