/**
 * Makes the two RSA keys of a pool. Finding primes takes a moment, so whoever asks for a third pair gets the next made
 * in the background; most need one, or two.
 */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import type { Pool } from '../store/state.ts';

type SigningKeys = Pool['keys'];

const generate = promisify(generateKeyPair);

let pairs = 0;
let spare: Promise<SigningKeys> | undefined;

/** Keys that no other pool has, as private JWKs with a `kid` of Cognito's form (32 random bytes, base64). */
export function newSigningKeys(): Promise<SigningKeys> {
  const keys = spare ?? makeKeys();
  pairs += 1;
  if (pairs > 2) spare = keys.then(makeKeys);
  return keys;
}

async function makeKeys(): Promise<SigningKeys> {
  const [id, access] = await Promise.all([makeKey(), makeKey()]);
  return { id, access };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', kid: randomBytes(32).toString('base64'), use: 'sig' };
}
