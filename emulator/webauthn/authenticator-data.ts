/** What an authenticator says of itself and of the person before it: WebAuthn, "Authenticator Data". */
import { createHash } from 'node:crypto';
import { type CborValue, readCbor } from './cbor.ts';

export type AuthenticatorData = {
  rpIdHash: Buffer;
  isUserPresent: boolean;
  isUserVerified: boolean;
  counter: number;
  /** Of a new passkey only. */
  attested?: { aaguid: string; id: Buffer; key: CborValue };
};

const [PRESENT, VERIFIED, ELIGIBLE, BACKED_UP, ATTESTED, EXTENDED] = [0x01, 0x04, 0x08, 0x10, 0x40, 0x80];

const LONGEST_ID = 1023;

/** @throws {RangeError} for anything that is not to be read, or goes on behind its end. */
export function readAuthenticatorData(bytes: Buffer): AuthenticatorData {
  const flags = bytes.readUInt8(32);
  const has = (flag: number) => (flags & flag) !== 0;
  if (has(BACKED_UP) && !has(ELIGIBLE)) throw new RangeError('backed up without being able to');
  const attested = has(ATTESTED) ? readAttested(bytes) : undefined;
  const known = attested?.end ?? 37;
  const end = has(EXTENDED) ? readCbor(bytes, known).end : known;
  if (end !== bytes.length) throw new RangeError('too long');
  return {
    rpIdHash: bytes.subarray(0, 32),
    isUserPresent: has(PRESENT),
    isUserVerified: has(VERIFIED),
    counter: bytes.readUInt32BE(33),
    ...(attested && { attested: attested.value }),
  };
}

export function isFor({ rpIdHash }: AuthenticatorData, relyingPartyId: string): boolean {
  return rpIdHash.equals(createHash('sha256').update(relyingPartyId).digest());
}

function readAttested(bytes: Buffer): { value: NonNullable<AuthenticatorData['attested']>; end: number } {
  const length = bytes.readUInt16BE(53);
  const id = bytes.subarray(55, 55 + length);
  if (length === 0 || length > LONGEST_ID || id.length < length) throw new RangeError('an id of no good length');
  const { value: key, end } = readCbor(bytes, 55 + length);
  return { value: { aaguid: asUuid(bytes.toString('hex', 37, 53)), id, key }, end };
}

function asUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
