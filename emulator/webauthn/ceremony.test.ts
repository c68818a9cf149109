/** A ceremony that a browser has really held, and what becomes of it with anything altered. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { type Alteration, coseOf, makePasskey } from '../contract/software-authenticator.ts';
import type { Passkey } from '../store/user.ts';
import { judgeAssertion } from './assertion.ts';
import { readCbor } from './cbor.ts';
import { isOriginOf } from './client-data.ts';
import { judgeRegistration, readRegistration } from './registration.ts';
import vector from './vector.json' with { type: 'json' };

const { creation, registration, request, assertion } = vector;
const sub = Buffer.from(creation.user.id, 'base64url').toString();
const relyingPartyId = 'localhost';
const asked = { challenge: creation.challenge, relyingPartyId, mustVerifyUser: true };

function passkeyOf(credential: unknown, expected = asked): Passkey {
  return { ...judgeRegistration(readRegistration(credential), expected), rpId: expected.relyingPartyId, createdAt: 0 };
}

test('A passkey of Chromium is registered, and signs in its owner', () => {
  const passkey = passkeyOf(registration);
  const { id, aaguid, counter, transports, attachment, key } = passkey;
  const known = { id: registration.id, counter: 1, transports: ['internal'], attachment: 'platform', kty: 'EC' };
  assert.deepEqual({ id, counter, transports, attachment, kty: key.kty }, known);
  assert.equal(aaguid, '01020304-0506-0708-0102-030405060708');
  const expected = { challenge: request.challenge, relyingPartyId, mustVerifyUser: true, passkeys: [passkey], sub };
  const proved = { id, counter: 2, isUserVerified: true, attachment: 'platform' };
  assert.deepEqual(judgeAssertion(JSON.stringify(assertion), expected), proved);
  assert.equal(judgeAssertion(JSON.stringify(assertion), { ...expected, sub: 'grace' }), undefined);
  assert.equal(judgeAssertion(JSON.stringify(assertion), { ...expected, passkeys: [] }), undefined);
  const moved = [{ ...passkey, rpId: 'elsewhere.example' }];
  assert.equal(judgeAssertion(JSON.stringify(assertion), { ...expected, passkeys: moved }), undefined);
});

const origin = 'https://login.gatehouse.example';
const options = { challenge: 'AAECAwQFBgc', rp: { id: 'gatehouse.example' }, user: { id: creation.user.id } };
const expected = { challenge: options.challenge, relyingPartyId: 'gatehouse.example', mustVerifyUser: false };

function refusalOf(
  altered: Alteration,
  must = false,
  change: (credential: Record<string, unknown>) => object = (c) => c,
) {
  const credential = change(makePasskey('ES256', origin).register(options, altered));
  try {
    judgeRegistration(readRegistration(credential), { ...expected, mustVerifyUser: must });
    return 'none';
  } catch (error) {
    return error instanceof Error && 'type' in error ? error.type : error;
  }
}

const oddKeys = {
  'of a longer curve': coseOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey),
  'of RSA that is too short': coseOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey),
  'that is no point of the curve': Buffer.concat([
    Buffer.from('a50102032620012158', 'hex'),
    Buffer.from([32]),
    Buffer.alloc(32, 7),
    Buffer.from('225820', 'hex'),
    Buffer.alloc(32, 9),
  ]),
  'of EdDSA': Buffer.from(`a4010103272006215820${'07'.repeat(32)}`, 'hex'),
};

test('A registration is refused for whatever is not as it was asked for', () => {
  assert.equal(refusalOf({}), 'none');
  assert.equal(refusalOf({ counter: 7, origin: 'https://gatehouse.example:8443' }), 'none');
  assert.equal(refusalOf({ flags: 0x41 }), 'none');
  const unasked = 'WebAuthnChallengeNotFoundException';
  for (const challenge of ['AAECAwQFBgg', 'AAECAwQFBg', 'AAECAwQFBgcI'])
    assert.equal(refusalOf({ challenge }), unasked);
  const foreign = 'WebAuthnOriginNotAllowedException';
  assert.equal(refusalOf({ origin: 'https://gatehouse.example.evil.example' }), foreign);
  assert.equal(refusalOf({ origin: 'http://login.gatehouse.example' }), foreign);
  assert.equal(refusalOf({ crossOrigin: true }), foreign);
  assert.equal(refusalOf({ rpId: 'login.gatehouse.example' }), 'WebAuthnRelyingPartyMismatchException');
  for (const [what, cose] of Object.entries(oddKeys)) {
    assert.equal(refusalOf({ cose }), 'WebAuthnCredentialNotSupportedException', what);
  }
  const rootless = (credential: object) => ({ ...credential, clientExtensionResults: { credProps: { rk: false } } });
  assert.equal(refusalOf({}, false, rootless), 'WebAuthnCredentialNotSupportedException');
});

test('What can not be read is no credential, and neither is one without presence or its promised parts', () => {
  const unreadable = 'InvalidParameterException';
  assert.equal(refusalOf({ flags: 0x44 }), unreadable);
  assert.equal(refusalOf({ flags: 0x41 }, true), unreadable);
  assert.equal(refusalOf({ flags: 0x1d }), unreadable);
  assert.equal(refusalOf({ flags: 0x51 }), unreadable);
  assert.equal(refusalOf({ flags: 0xc5 }), unreadable);
  assert.equal(refusalOf({ type: 'webauthn.get' }), unreadable);
  assert.equal(refusalOf({ cose: Buffer.concat([Buffer.from('a0', 'hex'), Buffer.alloc(3)]) }), unreadable);
  const changes: ((credential: Record<string, unknown>) => object)[] = [
    () => ({}),
    (credential) => ({ ...credential, id: 'AAAA' }),
    (credential) => ({ ...credential, rawId: 'AAAA' }),
    (credential) => ({ ...credential, type: 'password' }),
    ({ response: _, ...credential }) => credential,
    (credential) => ({ ...credential, response: { ...Object(credential.response), attestationObject: 'oA' } }),
    (credential) => ({ ...credential, response: { ...Object(credential.response), clientDataJSON: 'e30=' } }),
  ];
  for (const change of changes) assert.equal(refusalOf({}, false, change), unreadable, String(change));
});

test('CBOR that is cut off, nested without end, of huge counts or with a key twice is not read', () => {
  const odd = [
    '',
    '58',
    '5820aa',
    '9f',
    `${'81'.repeat(20)}00`,
    '9affffffff',
    'a2010101',
    'a201010102',
    'a1f401',
    'c000',
    'fb00',
  ];
  for (const hex of odd) assert.throws(() => readCbor(Buffer.from(hex, 'hex')), RangeError, hex);
  const { value } = readCbor(Buffer.from('a40126616183f5f4f6190100183a024102', 'hex'));
  assert.deepEqual(
    [...Object(value)],
    [
      [1, -7],
      ['a', [true, false, null]],
      [256, 58],
      [2, Buffer.from([2])],
    ],
  );
});

test('A page is of a relying party at its host and below, without encryption on this machine only', () => {
  const pages = ['https://a.example', 'https://x.a.example', 'https://a.example:8443'];
  for (const page of pages) assert.ok(isOriginOf(page, 'a.example'), page);
  for (const page of ['http://localhost:8080', 'https://localhost']) assert.ok(isOriginOf(page, 'localhost'), page);
  const others = ['http://a.example', 'https://ba.example', 'https://a.example/', 'null', '', 'android:apk-key-hash:x'];
  for (const page of others) assert.ok(!isOriginOf(page, 'a.example'), page);
  assert.ok(!isOriginOf('http://localhost:8080', 'a.example'));
});
