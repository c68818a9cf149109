/**
 * Stands in for `@aws-crypto/sha256-js`: SHA-256 and HMAC-SHA-256 that answer at once, as the SDK needs them;
 * the platform's own (`crypto.subtle`) only promises.
 *
 * Written here, since @noble/hashes 2.4 takes 2.7 kB (brotli) where this takes 0.8, and a sign-in would be over its budget. Its
 * constants are computed as the standard defines them, since a table can't take less than 0.3 kB; the tests hold them to the
 * standard's own vectors.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6234
 */
import { Buffer } from './bytes.ts';

const blockSize = 64;
const primes = firstPrimes(64);
/** One bit here would differ in an engine that gets these roots wrong by 2^-40; doubles are good to about 2^-50. */
const initialState = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const roundConstants = primes.map((prime) => fractionBits(Math.cbrt(prime)));

/** With a key it is HMAC-SHA-256. */
export class Sha256 {
  readonly #key: Uint8Array | undefined;
  #message = new Uint8Array();

  constructor(key?: Uint8Array | string) {
    this.#key = key === undefined ? undefined : toBlock(Buffer.from(key));
  }

  update(part: Uint8Array | string): void {
    this.#message = Buffer.concat([this.#message, Buffer.from(part)]);
  }

  digestSync(): Uint8Array {
    if (!this.#key) return digest(this.#message);
    const inner = digest(Buffer.concat([mask(this.#key, 0x36), this.#message]));
    return digest(Buffer.concat([mask(this.#key, 0x5c), inner]));
  }
}

function toBlock(key: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockSize);
  block.set(key.length > blockSize ? digest(key) : key);
  return block;
}

function mask(block: Uint8Array, pattern: number): Uint8Array {
  return block.map((byte) => byte ^ pattern);
}

/** Loops over typed arrays: this runs while a person waits, before any compiler has looked at it. */
function digest(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const state = Int32Array.from(initialState);
  const words = new Int32Array(64);
  for (let start = 0; start < padded.byteLength; start += blockSize) {
    for (let index = 0; index < 64; index += 1) {
      words[index] = index < 16 ? padded.getInt32(start + index * 4) : nextWord(words, index);
    }
    compress(state, words);
  }
  const result = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) result.setInt32(index * 4, word);
  return new Uint8Array(result.buffer);
}

/** A one bit, zeros, and the length in bits at the end of the last block. */
function pad(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / blockSize);
  const padded = new Uint8Array(blocks * blockSize);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return view;
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const input = (roundConstants[round] ?? 0) + (words[round] ?? 0);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + input;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

function nextWord(words: Int32Array, index: number): number {
  const near = words[index - 2] ?? 0;
  const far = words[index - 15] ?? 0;
  const turned = (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3));
  return turned + (words[index - 7] ?? 0) + (words[index - 16] ?? 0);
}

/** To the right; what falls off there comes back at the left. */
function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first 32 bits after the point. */
function fractionBits(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime)) found.push(candidate);
  }
  return found;
}
