/**
 * Refresh tokens: to a client an opaque JWE like Cognito's; only its pool can read it.
 *
 * Unlike Cognito: the key inside is random filling, and the rest is sealed with the pool's own secret.
 */
import { randomBytes } from 'node:crypto';
import type { Pool } from '../store/state.ts';
import { seal, unseal } from './seal.ts';

export type RefreshToken = {
  originJti: string;
  /** Which of the sign-in's refresh tokens it is. */
  id: string;
  /** Whose it is, so that it is not taken for that of a later person with the same user name. */
  sub: string;
  expiresAt: number;
};

const HEADER = Buffer.from('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}').toString('base64url');
const NONCE = 12;
const TAG = 16;

export function writeRefreshToken(pool: Pool, token: RefreshToken): string {
  const key = randomBytes(256).toString('base64url');
  const sealed = seal(pool, 'refresh-token', Buffer.from(JSON.stringify({ ...token, key })));
  return assemble(key, sealed);
}

/** Undefined for anything that this pool has not written. */
export function readRefreshToken(pool: Pool, text: string): RefreshToken | undefined {
  const [, key = '', nonce = '', content = '', tag = ''] = text.split('.');
  const sealed = Buffer.concat([nonce, tag, content].map((part) => Buffer.from(part, 'base64url')));
  if (assemble(key, sealed) !== text) return undefined;
  const opened = unseal(pool, 'refresh-token', sealed);
  if (!opened) return undefined;
  const token = JSON.parse(opened.toString()) as RefreshToken & { key: string };
  return token.key === key ? token : undefined;
}

function assemble(key: string, sealed: Buffer): string {
  const nonce = sealed.subarray(0, NONCE).toString('base64url');
  const tag = sealed.subarray(NONCE, NONCE + TAG).toString('base64url');
  const content = sealed.subarray(NONCE + TAG).toString('base64url');
  return [HEADER, key, nonce, content, tag].join('.');
}
