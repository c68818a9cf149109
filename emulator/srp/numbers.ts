/** Between numbers, hex and the bytes that Cognito hashes. */
import { createHash } from 'node:crypto';

/** @param hex digits without a prefix; leading zeros do not matter, as they do not to Cognito's clients. */
export function fromHex(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

/**
 * A number as Java's BigInteger writes it: whole bytes, with a zero byte in front where the top bit is set. Nothing is
 * padded to the width of N, which is where Cognito's SRP differs from RFC 5054.
 */
export function bytesOf(number: bigint): Buffer {
  const hex = number.toString(16);
  const whole = hex.length % 2 ? `0${hex}` : hex;
  return Buffer.from(/^[89a-f]/.test(whole) ? `00${whole}` : whole, 'hex');
}

/** SHA-256 of the parts one after the other, texts in UTF-8; hex. */
export function sha256(...parts: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
