/** Makes and checks the stored half of a person's password. The password itself is never kept. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Password } from '../store/user.ts';
import { type Identity, makeVerifier } from './verifier.ts';

const VERIFIER_DIGITS = 768;

/** @param username what Cognito calls Username: the `sub` in pools that sign in by e-mail. */
export function makePassword(poolId: string, username: string, password: string): Password {
  const salt = randomBytes(16).toString('hex');
  return { salt, verifier: makeVerifier(personIdentity(poolId, username), password, salt) };
}

/** Whether this is the password, in a time that does not tell how nearly it was. */
export function isPassword(poolId: string, username: string, password: string, stored: Password): boolean {
  const verifier = makeVerifier(personIdentity(poolId, username), password, stored.salt);
  return timingSafeEqual(wide(verifier), wide(stored.verifier));
}

/** The name under which a person's password is hashed. */
export function personIdentity(poolId: string, username: string): Identity {
  return { group: poolId.slice(poolId.indexOf('_') + 1), name: username };
}

function wide(hex: string): Buffer {
  return Buffer.from(hex.padStart(VERIFIER_DIGITS, '0'), 'hex');
}
