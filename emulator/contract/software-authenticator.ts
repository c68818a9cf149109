/** An authenticator made of software: passkeys of both kinds, and a way to alter whatever it says. It shares nothing with the pool. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export type Kind = 'ES256' | 'RS256';

export type CreationOptions = { challenge: string; rp: { id: string }; user: { id: string } };
export type RequestOptions = { challenge: string; rpId: string };

/** What is said otherwise than an honest authenticator and browser would. */
export type Alteration = {
  type?: string;
  challenge?: string;
  origin?: string;
  crossOrigin?: boolean;
  rpId?: string;
  flags?: number;
  counter?: number;
  userHandle?: string;
  /** Changes bytes after they were signed. */
  afterwards?(said: { clientDataJSON: Buffer; authenticatorData: Buffer; signature: Buffer }): void;
  key?: KeyObject;
  cose?: Buffer;
};

export type SoftPasskey = {
  id: string;
  kind: Kind;
  userHandle: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  register(options: CreationOptions, altered?: Alteration): Record<string, unknown>;
  assert(options: RequestOptions, altered?: Alteration): Record<string, unknown>;
};

/** UP, UV, BE and BS: a synced passkey, after a finger or a face. */
const USUAL = 0x1d;
const ATTESTED = 0x40;

/** @param origin of the page that asks. */
export function makePasskey(kind: Kind, origin: string, userHandle = ''): SoftPasskey {
  const { privateKey, publicKey } =
    kind === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const id = randomBytes(32);
  const passkey: SoftPasskey = {
    id: id.toString('base64url'),
    kind,
    userHandle,
    privateKey,
    publicKey,
    register(options, altered = {}) {
      passkey.userHandle = options.user.id;
      const clientData = clientDataOf('webauthn.create', { origin, challenge: options.challenge, ...altered });
      const attested = [Buffer.alloc(16, 1), twoBytes(id.length), id, altered.cose ?? coseOf(publicKey)];
      const head = headOf({ rpId: options.rp.id, flags: USUAL | ATTESTED, ...altered });
      const authData = Buffer.concat([head, ...attested]);
      const said = { clientDataJSON: clientData, authenticatorData: authData, signature: Buffer.alloc(0) };
      altered.afterwards?.(said);
      const attestation = [text('fmt'), text('none'), text('attStmt'), map(0), text('authData'), bytes(authData)];
      const attestationObject = Buffer.concat([map(3), ...attestation]).toString('base64url');
      const response = {
        clientDataJSON: clientData.toString('base64url'),
        attestationObject,
        transports: ['internal'],
      };
      return { ...frame(passkey.id), response };
    },
    assert(options, altered = {}) {
      const clientDataJSON = clientDataOf('webauthn.get', { origin, challenge: options.challenge, ...altered });
      const authenticatorData = headOf({ rpId: options.rpId, flags: USUAL, ...altered });
      const hash = createHash('sha256').update(clientDataJSON).digest();
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), altered.key ?? privateKey);
      const said = { clientDataJSON, authenticatorData, signature };
      altered.afterwards?.(said);
      const response = {
        clientDataJSON: said.clientDataJSON.toString('base64url'),
        authenticatorData: said.authenticatorData.toString('base64url'),
        signature: said.signature.toString('base64url'),
        userHandle: altered.userHandle ?? passkey.userHandle,
      };
      return { ...frame(passkey.id), response };
    },
  };
  return passkey;
}

function frame(id: string) {
  return { id, rawId: id, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {} };
}

function clientDataOf(usual: string, given: { challenge: string; origin: string } & Alteration): Buffer {
  const { type = usual, challenge, origin, crossOrigin = false } = given;
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin, other_keys_can_be_added_here: 'so' }));
}

function headOf({ rpId, flags, counter = 0 }: { rpId: string; flags: number; counter?: number }): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flags);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), tail]);
}

/** CBOR, as short as it can be. */
export function coseOf(key: KeyObject): Buffer {
  const { kty, x = '', y = '', n = '', e = '' } = key.export({ format: 'jwk' });
  const of = (part: string) => bytes(Buffer.from(part, 'base64url'));
  const [one, two, three] = [Buffer.from([0x01]), Buffer.from([0x02]), Buffer.from([0x03])];
  const [minusOne, minusTwo, minusThree] = [Buffer.from([0x20]), Buffer.from([0x21]), Buffer.from([0x22])];
  if (kty === 'EC') {
    const es256 = Buffer.from([0x26]);
    return Buffer.concat([map(5), one, two, three, es256, minusOne, one, minusTwo, of(x), minusThree, of(y)]);
  }
  const rs256 = Buffer.from([0x39, 0x01, 0x00]);
  return Buffer.concat([map(4), one, three, three, rs256, minusOne, of(n), minusTwo, of(e)]);
}

function map(count: number): Buffer {
  return Buffer.from([0xa0 + count]);
}

function text(content: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + content.length]), Buffer.from(content)]);
}

function bytes(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x59]), twoBytes(content.length), content]);
}

function twoBytes(number: number): Buffer {
  return Buffer.from([number >> 8, number & 255]);
}
