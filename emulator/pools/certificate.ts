/**
 * The X.509 certificate of a pool's key: self-signed, for ten years from the pool's making. RSA's signature is always the same, so the
 * certificate is too, and need not be kept. DER is ITU-T X.690, the structure RFC 5280, section 4.1.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Pool } from '../store/state.ts';

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const NULL = 0x05;
const OBJECT_ID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const VERSION = 0xa0;

/** 1.2.840.113549.1.1.11, sha256WithRSAEncryption, and 2.5.4.3, commonName. */
const sha256WithRsa = der(SEQUENCE, der(OBJECT_ID, Buffer.from('2a864886f70d01010b', 'hex')), der(NULL));
const commonName = der(OBJECT_ID, Buffer.from('550403', 'hex'));

/** Base64 of its DER, as Cognito gives it: without the lines of PEM. */
export function signingCertificate({ id, createdAt, keys }: Pool): string {
  const key = createPrivateKey({ key: keys.id, format: 'jwk' });
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, serialOf(id)),
    sha256WithRsa,
    nameOf(id),
    der(SEQUENCE, timeOf(createdAt, 0), timeOf(createdAt, 10)),
    nameOf(id),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  );
  const signature = der(BIT_STRING, Buffer.from([0]), sign('RSA-SHA256', body, key));
  return der(SEQUENCE, body, sha256WithRsa, signature).toString('base64');
}

/** Positive, and without a zero at its beginning. */
function serialOf(id: string): Buffer {
  const digest = createHash('sha256').update(id).digest();
  return Buffer.concat([Buffer.from([0x40]), digest.subarray(0, 8)]);
}

function nameOf(id: string): Buffer {
  return der(SEQUENCE, der(SET, der(SEQUENCE, commonName, der(UTF8, Buffer.from(id)))));
}

/** `YYMMDDhhmmssZ`. */
function timeOf(milliseconds: number, years: number): Buffer {
  const time = new Date(milliseconds);
  time.setUTCFullYear(time.getUTCFullYear() + years);
  const digits = time.toISOString().replaceAll(/\D/g, '');
  return der(UTC_TIME, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content)]), content]);
}

/** Below 128 the length itself; else how many bytes it has, and then these. */
function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
