/** Makes the two RSA keys of a pool. The next pool's are made in the background, since finding primes takes a moment. */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { exportJWK, type JWK } from 'jose';
import type { Pool } from '../store/state.ts';

type SigningKeys = Pool['keys'];

const generate = promisify(generateKeyPair);

let spare: Promise<SigningKeys> | undefined;

/** Keys that no other pool has, as private JWKs with a `kid` of Cognito's form (32 random bytes, base64). */
export function newSigningKeys(): Promise<SigningKeys> {
  const keys = spare ?? makeKeys();
  spare = keys.then(makeKeys);
  return keys;
}

async function makeKeys(): Promise<SigningKeys> {
  const [id, access] = await Promise.all([makeKey(), makeKey()]);
  return { id, access };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', kid: randomBytes(32).toString('base64'), use: 'sig' };
}
