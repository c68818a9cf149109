/** Two hundred assertions that an honest authenticator and browser would not give: each field altered in turn, in both kinds of key. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Alteration, type Kind, makePasskey } from '../contract/software-authenticator.ts';
import { judgeAssertion } from './assertion.ts';
import { judgeRegistration, readRegistration } from './registration.ts';

const origin = 'https://login.gatehouse.example';
const rpId = 'gatehouse.example';
const userHandle = Buffer.from('ada').toString('base64url');
const challenge = createHash('sha256').update('challenge').digest('base64url');
const asked = { challenge, relyingPartyId: rpId, mustVerifyUser: true };

type Said = Parameters<NonNullable<Alteration['afterwards']>>[0];
type Change = (credential: Record<string, unknown>) => unknown;

function flip(part: keyof Said, at: number): Alteration {
  return {
    afterwards(said) {
      const place = at % said[part].length;
      said[part].writeUInt8(said[part].readUInt8(place) ^ (1 << (at % 8)), place);
    },
  };
}

function flippedChallenge(at: number): Alteration {
  const bytes = Buffer.from(challenge, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return { challenge: bytes.toString('base64url') };
}

const otherOrigins = [
  'http://login.gatehouse.example',
  'https://gatehouse.example.evil.example',
  'https://evilgatehouse.example',
  'https://example',
  'http://localhost:8080',
  'https://127.0.0.1',
  'https://login.gatehouse.example/',
  'https://ada@login.gatehouse.example',
  'null',
  '',
];

const alterations: Alteration[] = [
  ...['webauthn.create', 'payment.get', '', 'webauthn.get '].map((type) => ({ type })),
  ...Array.from({ length: 16 }, (_, at) => flippedChallenge(at)),
  ...['', 'AAAA', `${challenge}AA`, `${challenge}=`, challenge.slice(0, -2)].map((text) => ({ challenge: text })),
  ...otherOrigins.map((other) => ({ origin: other })),
  { crossOrigin: true },
  ...['login.gatehouse.example', 'example', 'evil.example', '', 'GATEHOUSE.example'].map((other) => ({ rpId: other })),
  ...[0x00, 0x01, 0x04, 0x05 | 0x10, 0x1c, 0x19, 0x5d, 0x9d].map((flags) => ({ flags })),
  ...['grace', 'ad', 'adaa', 'ADA'].map((name) => ({ userHandle: Buffer.from(name).toString('base64url') })),
  { userHandle: 'ada=' },
  ...Array.from({ length: 20 }, (_, at) => flip('signature', at * 3)),
  ...Array.from({ length: 20 }, (_, at) => flip('authenticatorData', at * 2)),
  ...Array.from({ length: 20 }, (_, at) => flip('clientDataJSON', at * 9)),
];

const changes: Change[] = [
  () => null,
  () => [],
  () => 'rubbish',
  ({ response: _, ...rest }) => rest,
  (credential) => ({ ...credential, id: 'AAAA' }),
  (credential) => ({ ...credential, rawId: 'AAAA' }),
  (credential) => ({ ...credential, type: 'password' }),
  ...['clientDataJSON', 'authenticatorData', 'signature'].flatMap((name): Change[] =>
    ['', '=', 'AAAA', null, 5, {}].map((value) => (credential) => ({
      ...credential,
      response: { ...Object(credential.response), [name]: value },
    })),
  ),
  (credential) => ({ ...credential, response: { ...Object(credential.response), userHandle: 5 } }),
];

function sceneOf(kind: Kind) {
  const passkey = makePasskey(kind, origin, userHandle);
  const made = passkey.register({ challenge, rp: { id: rpId }, user: { id: userHandle } });
  const kept = { ...judgeRegistration(readRegistration(made), asked), rpId, createdAt: 0 };
  const judge = (credential: unknown) =>
    judgeAssertion(JSON.stringify(credential), { ...asked, passkeys: [kept], sub: 'ada' });
  return { passkey, judge, say: (altered: Alteration = {}) => passkey.assert({ challenge, rpId }, altered) };
}

let judged = 0;

for (const kind of ['ES256', 'RS256'] as const) {
  test(`Of forged assertions with a key of ${kind} none is accepted, and the honest one is`, () => {
    const { passkey, judge, say } = sceneOf(kind);
    assert.ok(judge(say()));
    assert.ok(judge(say({ counter: 5 })));
    const stranger = makePasskey(kind, origin, userHandle);
    const other = makePasskey(kind === 'ES256' ? 'RS256' : 'ES256', origin, userHandle);
    const keys = [stranger, other].map(({ privateKey: key }) => ({ key }));
    const forged = [...alterations, ...keys].map(say);
    const honest = say();
    forged.push(...changes.map((change) => change(honest) as Record<string, unknown>));
    forged.push({ ...stranger.assert({ challenge, rpId }), id: passkey.id, rawId: passkey.id });
    for (const [number, credential] of forged.entries()) {
      assert.equal(judge(credential), undefined, `${number}: ${JSON.stringify(credential)}`);
    }
    judged += forged.length;
  });
}

test('There were two hundred of them', () => {
  assert.ok(judged >= 200, `${judged}`);
});
