/** Answers that Cognito never gives, on the way in: each ends the sign-in with one error, and nothing is stored. */
import assert from 'node:assert/strict';
import { mock, type TestContext, test } from 'node:test';
import { openPool } from '../../emulator/contract/scene.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import type { SignInFlow } from './sign-in.ts';
import { ada, begin, stepOf } from './sign-in-scene.ts';

const { email, password } = ada;

const jwt = (claims: unknown) => ['{}', JSON.stringify(claims), 'x'].map((part) => btoa(part)).join('.');
const exp = Date.now() / 1000 + 3600;
const good = { IdToken: jwt({ sub: 'a', exp }), AccessToken: jwt({ sub: 'a', exp }), RefreshToken: 'r' };
const tokens = (changes: object) => ({ ChallengeParameters: {}, AuthenticationResult: { ...good, ...changes } });
const srp = { USER_ID_FOR_SRP: 'x', SRP_B: 'abc', SALT: 'abc', SECRET_BLOCK: 'abc' };
const proof = (changes: object) => ({
  ChallengeName: 'PASSWORD_VERIFIER',
  ChallengeParameters: { ...srp, ...changes },
  Session: 's',
});

/** In place of the last answer of a sign-in. */
const last: [title: string, answer: unknown][] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'welcome'],
  ['a list', [{}]],
  ['nothing in it', {}],
  ['null for tokens', { AuthenticationResult: null }],
  ['a text for tokens', { AuthenticationResult: 'tokens' }],
  ['no ID token', tokens({ IdToken: undefined })],
  ['no access token', tokens({ AccessToken: undefined })],
  ['no refresh token', tokens({ RefreshToken: undefined })],
  ['a refresh token that is none', tokens({ RefreshToken: { a: 1 } })],
  ['an ID token that is no JWT', tokens({ IdToken: 'opaque' })],
  ['an access token that is no JWT', tokens({ AccessToken: 'a.b.c' })],
  ['a token that is an object', tokens({ AccessToken: { a: 1 } })],
  ['a token about null', tokens({ AccessToken: jwt(null) })],
  ['a token without sub', tokens({ IdToken: jwt({ exp }) })],
  ['a token without exp', tokens({ AccessToken: jwt({ sub: 'a' }) })],
  ['a token whose exp is a text', tokens({ AccessToken: jwt({ sub: 'a', exp: 'soon' }) })],
  ['a question without a session', { ChallengeName: 'SMS_MFA', ChallengeParameters: {} }],
  ['a question whose name is an object', { ChallengeName: { a: 1 }, Session: 's' }],
  ['a question whose name is a number', { ChallengeName: 5, Session: 's' }],
];

/** In place of the first answer of SRP. */
const first: [title: string, answer: unknown][] = [
  ['null', null],
  ['a list', []],
  ['a question of SRP without parameters', { ChallengeName: 'PASSWORD_VERIFIER', Session: 's' }],
  ['no B', proof({ SRP_B: undefined })],
  ['a B that is no number', proof({ SRP_B: 'zebra' })],
  ['a B of zero', proof({ SRP_B: '0' })],
  ['a salt that is an object', proof({ SALT: {} })],
  ['no block to sign', proof({ SECRET_BLOCK: null })],
];

/** Answers in Cognito's place, as no object of ours can. */
function forgeText(t: TestContext, at: string, answer: unknown): void {
  const ask = fetch;
  const forged = mock.method(globalThis, 'fetch', async (address: string, init: RequestInit) => {
    const operation = new Headers(init.headers).get('X-Amz-Target')?.split('.')[1];
    return operation === at ? new Response(JSON.stringify(answer)) : ask(address, init);
  });
  t.after(() => forged.mock.restore());
}

function openFor(t: TestContext) {
  const flows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
  return openPool(t, { client: { ExplicitAuthFlows: [...flows] }, users: [{ email, password }] });
}

async function assertNothingKept(t: TestContext, flow: SignInFlow, at: string, answer: unknown): Promise<void> {
  const scene = await openFor(t);
  const storage = memoryStorage();
  forgeText(t, at, answer);
  const error: unknown = await begin(scene, { flow, storage }).catch((reason: unknown) => reason);
  assert.ok(error instanceof Error, `no error, but ${JSON.stringify(error)}`);
  assert.doesNotMatch(error.message, /undefined|\[object/);
  assert.deepEqual(Object.keys(storage), []);
}

for (const [title, answer] of last) {
  test(`${title} in place of tokens ends the sign-in, and nothing is stored`, async (t) => {
    await assertNothingKept(t, 'srp', 'RespondToAuthChallenge', answer);
    await assertNothingKept(t, 'password', 'InitiateAuth', answer);
  });
}

for (const [title, answer] of first) {
  test(`${title} in place of SRP’s question ends the sign-in, and nothing is stored`, (t) =>
    assertNothingKept(t, 'srp', 'InitiateAuth', answer));
}

test('Lists that are none read as empty: what Cognito misses, it will say', async (t) => {
  const scene = await openFor(t);
  for (const requiredAttributes of ['{', '{}', 'null', '[1, {}]', ['name']]) {
    const ChallengeParameters = { requiredAttributes };
    forgeText(t, 'InitiateAuth', { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 's', ChallengeParameters });
    const { missing } = stepOf('new-password', await begin(scene, { flow: 'password' }));
    assert.deepEqual(missing, []);
    mock.restoreAll();
  }
});

test('A device that comes half is left out, and the person is in', async (t) => {
  const scene = await openFor(t);
  for (const NewDeviceMetadata of [{ DeviceKey: 'd' }, { DeviceKey: 5, DeviceGroupKey: {} }, 'device']) {
    const storage = memoryStorage();
    forgeText(t, 'InitiateAuth', tokens({ NewDeviceMetadata }));
    stepOf('signed-in', await begin(scene, { flow: 'password', storage }));
    assert.equal(Object.keys(storage).length, 5);
    mock.restoreAll();
  }
});
