/** The numbers that SRP with Cognito is reckoned in: the 3072-bit group of RFC 3526 with the generator 2. */
import { getDiffieHellman } from 'node:crypto';
import { bytesOf, fromHex, sha256 } from './numbers.ts';

export const N = fromHex(getDiffieHellman('modp15').getPrime('hex'));

export const g = 2n;

/** SRP-6a's multiplier. */
export const k = fromHex(sha256(bytesOf(N), bytesOf(g)));

/** `base` to the power of `exponent`, modulo N. */
export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
