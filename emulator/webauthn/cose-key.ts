/** A passkey's public key, as authenticators write it (COSE, RFC 9053) and as Node reads it. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../store/user.ts';
import { textOf } from './base64url.ts';
import type { CborValue } from './cbor.ts';

/** Members of a COSE key; what the negative ones are depends on its type. */
const [KIND, ALGORITHM, FIRST, SECOND, THIRD] = [1, 3, -1, -2, -3];

const [ES256, RS256] = [-7, -257];

const [ELLIPTIC, RSA, P256] = [2, 3, 1];

/** Shorter RSA keys are worth nothing; longer ones would only cost time. */
const [SHORTEST_RSA, LONGEST_RSA] = [256, 1024];

/** What a registration asks for: nothing else is accepted. */
export const algorithms = [ES256, RS256];

/** Undefined for keys of other kinds, and for those that are no keys. */
export function readCoseKey(cose: CborValue): PublicKey | undefined {
  if (!(cose instanceof Map)) return undefined;
  const [first, second, third] = [cose.get(FIRST), cose.get(SECOND), cose.get(THIRD)];
  const is = (kind: number, algorithm: number) => cose.get(KIND) === kind && cose.get(ALGORITHM) === algorithm;
  if (is(ELLIPTIC, ES256) && first === P256 && isBytes(second, 32, 32) && isBytes(third, 32, 32)) {
    return real({ kty: 'EC', crv: 'P-256', x: textOf(second), y: textOf(third) });
  }
  if (is(RSA, RS256) && isBytes(first, SHORTEST_RSA, LONGEST_RSA) && isBytes(second, 1, 8)) {
    return real({ kty: 'RSA', n: textOf(first), e: textOf(second) });
  }
  return undefined;
}

export function keyObject(key: PublicKey): KeyObject {
  return createPublicKey({ key, format: 'jwk' });
}

function real(key: PublicKey): PublicKey | undefined {
  try {
    keyObject(key);
    return key;
  } catch {
    return undefined;
  }
}

function isBytes(value: CborValue | undefined, least: number, most: number): value is Buffer {
  return Buffer.isBuffer(value) && value.length >= least && value.length <= most;
}
