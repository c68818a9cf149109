/** What becomes of asking a browser for a passkey; the credential is one that Chromium has really made. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import vector from '../../emulator/webauthn/vector.json' with { type: 'json' };
import { createPasskey } from './create.ts';
import { toBase64url } from './encoding.ts';
import { providerIn } from './provider-in.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url')).buffer;
const { registration, creation } = vector;
const virtual = '01020304-0506-0708-0102-030405060708';

/** As a password manager gives it whose methods are not to be called. */
const made = {
  id: registration.id,
  rawId: bytes(registration.id),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON: bytes(registration.response.clientDataJSON),
    attestationObject: bytes(registration.response.attestationObject),
  },
};

/** @param asked Is told of what the browser was asked for. */
function browserThat(answer: () => Promise<unknown>, asked: (PublicKeyCredentialCreationOptions | undefined)[] = []) {
  const create = (options?: CredentialCreationOptions) => {
    asked.push(options?.publicKey);
    return answer() as Promise<Credential>;
  };
  return { browser: { create } };
}

test('What was made goes to Cognito, with who made it and whether it is here', async () => {
  const outcome = await createPasskey(
    creation,
    browserThat(async () => made),
  );
  assert.ok(typeof outcome === 'object');
  assert.equal(outcome.credential.id, registration.id);
  assert.deepEqual([outcome.provider, outcome.isHere], [virtual, true]);
});

test('Only what the site offers by itself has to be on this device', async () => {
  const asked: (PublicKeyCredentialCreationOptions | undefined)[] = [];
  const browser = browserThat(async () => made, asked);
  await createPasskey(creation, browser);
  await createPasskey(creation, { ...browser, isForHere: true });
  const [freely, here] = asked;
  assert.deepEqual(freely?.authenticatorSelection, creation.authenticatorSelection);
  const forHere = { ...creation.authenticatorSelection, authenticatorAttachment: 'platform' };
  assert.deepEqual(here?.authenticatorSelection, forHere);
  assert.equal(toBase64url(here?.challenge as ArrayBuffer), creation.challenge);
});

const outcomes = {
  InvalidStateError: 'there',
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  NotSupportedError: 'unfit',
  ConstraintError: 'unfit',
};

for (const [name, outcome] of Object.entries(outcomes)) {
  test(`${name} of the browser means: ${outcome}`, async () => {
    const browser = browserThat(() => Promise.reject(new DOMException('', name)));
    assert.equal(await createPasskey(creation, browser), outcome);
  });
}

test('A page that is not the relying party’s is a mistake of the site, and told as one', async () => {
  const browser = browserThat(() => Promise.reject(new DOMException('', 'SecurityError')));
  await assert.rejects(createPasskey(creation, browser), { name: 'SecurityError' });
});

test('Who made a passkey stands in its attestation, however long that is; zeros say that nobody is to know', () => {
  const attestation = Buffer.from(registration.response.attestationObject, 'base64url');
  assert.equal(providerIn(new Uint8Array(attestation).buffer), virtual);
  const hidden = Buffer.from(attestation.toString('hex').replace(virtual.replaceAll('-', ''), '0'.repeat(32)), 'hex');
  assert.equal(providerIn(new Uint8Array(hidden).buffer), '');
  assert.equal(providerIn(new ArrayBuffer(4)), '');
  const at = attestation.indexOf('authData') + 'authData'.length;
  const longer = Buffer.concat([
    attestation.subarray(0, at),
    Buffer.from([0x59, 0x01, 0x00]),
    attestation.subarray(at + 2),
  ]);
  assert.equal(providerIn(new Uint8Array(longer).buffer), virtual);
});
