/** Self-signed X.509 certificates: that of a pool's key, and that of the emulator. DER is ITU-T X.690, the structure RFC 5280, section 4.1. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { Pool } from '../store/state.ts';

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const BIT_STRING = 0x03;
const NULL = 0x05;
const OBJECT_ID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** sha256WithRSAEncryption, and ecdsa-with-SHA256. */
const algorithms: Record<string, Buffer> = {
  rsa: der(SEQUENCE, objectId('2a864886f70d01010b'), der(NULL)),
  ec: der(SEQUENCE, objectId('2a8648ce3d040302')),
};

const commonName = objectId('550403');
const subjectAltName = objectId('551d11');
const extendedKeyUsage = objectId('551d25');
const serverAuth = objectId('2b06010505070301');

/**
 * For ten years from the pool's making. RSA's signature is always the same, so the certificate is too, and need not be kept.
 *
 * @returns base64 of its DER, as Cognito gives it: without the lines of PEM.
 */
export function signingCertificate({ id, createdAt, keys }: Pool): string {
  const key = createPrivateKey({ key: keys.id, format: 'jwk' });
  return selfSigned(key, { name: id, from: createdAt, years: 10 }).toString('base64');
}

export type Certificate = {
  name: string;
  /** Milliseconds since 1970. */
  from: number;
  years: number;
  /** Names and addresses under which whoever shows it is reached. */
  hosts?: string[];
};

/** @param key RSA or elliptic. @returns DER. */
export function selfSigned(key: KeyObject, { name, from, years, hosts = [] }: Certificate): Buffer {
  const algorithm = algorithms[key.asymmetricKeyType ?? ''];
  if (!algorithm) throw new Error(`There is no certificate for a key of the type ${key.asymmetricKeyType}`);
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, serialOf(name)),
    algorithm,
    nameOf(name),
    der(SEQUENCE, timeOf(from, 0), timeOf(from, years)),
    nameOf(name),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    ...(hosts.length > 0 ? [der(EXTENSIONS, der(SEQUENCE, alternativeNames(hosts), serversAlone))] : []),
  );
  return der(SEQUENCE, body, algorithm, der(BIT_STRING, Buffer.from([0]), sign('sha256', body, key)));
}

/** Apple's systems take none for a server that does not say so: https://support.apple.com/103769 */
const serversAlone = der(SEQUENCE, extendedKeyUsage, der(OCTET_STRING, der(SEQUENCE, serverAuth)));

function alternativeNames(hosts: string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) ? der(IP_ADDRESS, Buffer.from(host.split('.').map(Number))) : der(DNS_NAME, Buffer.from(host)),
  );
  return der(SEQUENCE, subjectAltName, der(OCTET_STRING, der(SEQUENCE, ...names)));
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

function objectId(hex: string): Buffer {
  return der(OBJECT_ID, Buffer.from(hex, 'hex'));
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
