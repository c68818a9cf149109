/** The server's half of one SRP exchange: its public number, and the key that both sides arrive at. */
import { createHmac, randomBytes } from 'node:crypto';
import { g, k, N, power } from './group.ts';
import { bytesOf, fromHex, sha256 } from './numbers.ts';

/** All hex. `a` stays in the browser, `b` on the server; the verifier is kept elsewhere. */
export type Exchange = { A: string; b: string };

const MAX_DIGITS = 768;

/** Begins an exchange with the client's public number; undefined for one that no honest client sends. */
export function newExchange(A: string): Exchange | undefined {
  if (A.length > MAX_DIGITS || !/^[0-9a-f]+$/i.test(A) || fromHex(A) % N === 0n) return undefined;
  return { A, b: randomBytes(32).toString('hex') };
}

/** B, as hex. */
export function serverPublicNumber({ b }: Exchange, verifier: string): string {
  return ((k * fromHex(verifier) + power(g, fromHex(b))) % N).toString(16);
}

/** u, which ties the key to both public numbers. */
export function scrambler(exchange: Exchange, verifier: string): bigint {
  const B = fromHex(serverPublicNumber(exchange, verifier));
  return fromHex(sha256(bytesOf(fromHex(exchange.A)), bytesOf(B)));
}

/** The 16 bytes that only somebody with the password arrives at too; HKDF of RFC 5869 with Cognito's own label. */
export function sharedKey(exchange: Exchange, verifier: string): Buffer {
  const u = scrambler(exchange, verifier);
  const S = power(fromHex(exchange.A) * power(fromHex(verifier), u), fromHex(exchange.b));
  const pseudorandom = createHmac('sha256', bytesOf(u)).update(bytesOf(S)).digest();
  return createHmac('sha256', pseudorandom).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
}
