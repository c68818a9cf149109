import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { creationFrom, credentialToJson, fromBase64url, requestFrom, toBase64url } from './encoding.ts';

type Json = Record<string, string>;

/** A whole round, made with Chromium and a virtual authenticator. */
const vector = JSON.parse(readFileSync(new URL('../../emulator/webauthn/vector.json', import.meta.url), 'utf8'));

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url')).buffer;

/** As a browser gives it, or a password manager that breaks whatever it can. */
function credentialFrom({ id, response, ...rest }: { id: string; response: Json }, methods: object = {}) {
  const names = ['clientDataJSON', 'attestationObject', 'signature', 'userHandle'];
  const isAssertion = 'signature' in response;
  const given = Object.entries(response)
    .filter(([name]) => names.includes(name) || (isAssertion && name === 'authenticatorData'))
    .map(([name, text]) => [name, bytes(text)]);
  const toJSON = () => {
    throw new TypeError('Illegal invocation');
  };
  return { ...rest, id, rawId: bytes(id), toJSON, response: { ...Object.fromEntries(given), ...methods } } as never;
}

test('Bytes are unpadded base64url, and read in either alphabet, padded or not', () => {
  const some = Uint8Array.from([0xfb, 0xff, 0xfe, 0x01]);
  assert.equal(toBase64url(some), '-__-AQ');
  assert.equal(toBase64url(some.buffer), '-__-AQ');
  for (const text of ['-__-AQ', '+//+AQ==', '+//+AQ']) assert.deepEqual([...fromBase64url(text)], [...some]);
  assert.equal(toBase64url(new ArrayBuffer(0)), '');
  assert.throws(() => fromBase64url('*'), { name: 'InvalidCharacterError' });
});

test('Ten thousand bytes come back as they were', () => {
  const many = Uint8Array.from({ length: 10_000 }, (_, at) => at % 256);
  assert.deepEqual(fromBase64url(toBase64url(many)), many);
});

test('What Cognito asks for is what a browser takes, member by member', () => {
  const { challenge, allowCredentials, ...rest } = requestFrom({ ...vector.request, hints: ['client-device'] });
  assert.equal(toBase64url(challenge as ArrayBuffer), vector.request.challenge);
  assert.deepEqual(rest, {
    timeout: 180000,
    rpId: 'localhost',
    userVerification: 'preferred',
    hints: ['client-device'],
  });
  const [allowed] = allowCredentials ?? [];
  assert.equal(toBase64url(allowed?.id as ArrayBuffer), vector.assertion.id);
  assert.deepEqual([allowed?.type, allowed?.transports], ['public-key', ['internal']]);
});

test('Without a list, or with null for one, nothing is on it; transports that nobody knows are left out', () => {
  assert.deepEqual(requestFrom({ challenge: 'AA' }).allowCredentials, []);
  assert.deepEqual(requestFrom({ challenge: 'AA', allowCredentials: null }).allowCredentials, []);
  const [one] =
    requestFrom({ challenge: 'AA', allowCredentials: [{ id: 'AQ', transports: [] }] }).allowCredentials ?? [];
  assert.deepEqual(one, { type: 'public-key', id: Uint8Array.from([1]) });
});

test('What Cognito wants made is what a browser takes, and keeps the names that it knows', () => {
  const { challenge, user, excludeCredentials, ...rest } = creationFrom({
    ...vector.creation,
    excludeCredentials: [{ type: 'public-key', id: 'AQID' }],
  });
  assert.equal(toBase64url(challenge as ArrayBuffer), vector.creation.challenge);
  assert.equal(toBase64url(user.id as ArrayBuffer), vector.creation.user.id);
  assert.equal(user.name, 'demo@example.com');
  assert.deepEqual(excludeCredentials, [{ type: 'public-key', id: Uint8Array.from([1, 2, 3]) }]);
  const { rp, pubKeyCredParams, timeout, authenticatorSelection } = vector.creation;
  assert.deepEqual(rest, { rp, pubKeyCredParams, timeout, authenticatorSelection });
});

test('An assertion goes to Cognito as a browser’s own toJSON has it, though this one throws', () => {
  const json = credentialToJson(credentialFrom(vector.assertion));
  assert.deepEqual(json, { ...vector.assertion, clientExtensionResults: {} });
});

test('A registration goes to Cognito whole, with what its methods say', () => {
  const { transports, authenticatorData, publicKey, publicKeyAlgorithm } = vector.registration.response;
  const methods = {
    getTransports: () => transports,
    getAuthenticatorData: () => bytes(authenticatorData),
    getPublicKey: () => bytes(publicKey),
    getPublicKeyAlgorithm: () => publicKeyAlgorithm,
  };
  assert.deepEqual(credentialToJson(credentialFrom(vector.registration, methods)), vector.registration);
});

test('A registration whose methods are missing, empty or throw is what remains of it', () => {
  const { clientDataJSON, attestationObject } = vector.registration.response;
  const broken = {
    getTransports: () => {
      throw new TypeError('Illegal invocation');
    },
    getPublicKey: () => null,
    getAuthenticatorData: () => new ArrayBuffer(0),
  };
  for (const methods of [{}, broken]) {
    const { response } = credentialToJson(credentialFrom(vector.registration, methods));
    assert.deepEqual(response, { clientDataJSON, attestationObject });
  }
});
