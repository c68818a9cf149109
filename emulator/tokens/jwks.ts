/** The public halves of a pool's two keys, as `/.well-known/jwks.json` serves them. */
import { createPublicKey } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import type { Pool } from '../store/state.ts';

export function jwks(pool: Pool): JSONWebKeySet {
  return { keys: [publicHalf(pool.keys.id), publicHalf(pool.keys.access)] };
}

export function publicHalf(key: JWK): JWK & { kty: string } {
  const { e, n } = createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' });
  if (!e || !n || !key.kid) throw new Error('A pool has a key that is not an RSA key with a kid');
  return { alg: 'RS256', e, kid: key.kid, kty: 'RSA', n, use: 'sig' };
}
