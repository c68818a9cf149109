/** One refresh however many ask; only Cognito's own word signs out; what comes too late is written nowhere. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { memoryStorage } from './memory-storage.ts';

globalThis.sessionStorage = memoryStorage();
globalThis.localStorage = memoryStorage();
// One tab on its own; several are the end-to-end tests' business.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

const { freshTokens } = await import('./fresh-tokens.ts');
const { refresh } = await import('./refresh.ts');
const { clearTokens, readTokens } = await import('./tokens.ts');
const { keepTokens } = await import('./keep-tokens.ts');
const { CognitoError } = await import('../cognito/error.ts');

const now = () => Math.floor(Date.now() / 1000);
const jwt = (claims: object) => ['{}', JSON.stringify(claims), 'x'].map((part) => btoa(part)).join('.');
const token = (expiresIn: number) => jwt({ exp: now() + expiresIn, iat: now(), sub: 'ada' });

function signedIn(expiresIn: number) {
  const tokens = { idToken: token(expiresIn), accessToken: token(expiresIn), refreshToken: 'r-1' };
  keepTokens({ username: 'ada', clockDrift: 0, ...tokens });
}

let answers: (() => Response | Promise<Response>)[] = [];
let asked: { headers: Record<string, string>; body: string }[] = [];

const fresh = () =>
  Response.json({ AuthenticationResult: { IdToken: token(3600), AccessToken: token(3600), ExpiresIn: 3600 } });
const refusal = (type: string, status = 400) =>
  Response.json({ __type: type, message: 'Said by Cognito.' }, { status, headers: { 'x-amzn-errortype': `${type}:` } });

beforeEach(() => {
  clearTokens();
  answers = [];
  asked = [];
});

mock.method(globalThis, 'fetch', async (_address: string, init: { headers: Record<string, string>; body: string }) => {
  asked.push(init);
  const answer = answers.shift();
  if (!answer) throw new TypeError('fetch failed');
  return answer();
});

test('tokens that are good are handed out without a call', async () => {
  signedIn(600);
  assert.equal((await freshTokens(60))?.refreshToken, 'r-1');
  assert.equal(asked.length, 0);
});

test('twenty who ask at once share one call', async () => {
  signedIn(-1);
  answers = [fresh];
  const all = await Promise.all(Array.from({ length: 20 }, () => freshTokens()));
  assert.equal(asked.length, 1);
  assert.equal(new Set(all.map((tokens) => tokens?.accessToken)).size, 1);
  assert.equal(readTokens()?.accessToken, all[0]?.accessToken);
});

test('the refresh token stays when Cognito sends no new one', async () => {
  signedIn(-1);
  answers = [fresh];
  assert.equal((await freshTokens())?.refreshToken, 'r-1');
  assert.deepEqual(JSON.parse(asked[0]?.body ?? '').AuthParameters, { REFRESH_TOKEN: 'r-1' });
});

for (const type of ['NotAuthorizedException', 'UserNotFoundException', 'RefreshTokenReuseException']) {
  test(`${type} signs out`, async () => {
    signedIn(-1);
    answers = [() => refusal(type)];
    assert.equal(await freshTokens(), undefined);
    assert.equal(readTokens(), undefined);
    assert.equal(asked.length, 1, 'a dead token is not tried again');
  });
}

const passing: [name: string, answer: () => Response | Promise<Response>, code: string][] = [
  ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'Network'],
  ['an error of the service', () => refusal('InternalErrorException', 500), 'Service'],
  ['a page in between that is not Cognito', () => new Response('<h1>Sign in to the Wi-Fi</h1>'), 'Service'],
  ['an answer without tokens', () => Response.json({}), 'Service'],
];

for (const [name, answer, code] of passing) {
  test(`${name} signs nobody out`, async () => {
    signedIn(-1);
    answers = [answer];
    await assert.rejects(freshTokens(), (error) => error instanceof CognitoError && error.code === code);
    assert.equal(readTokens()?.refreshToken, 'r-1');
  });
}

test('a refresh that ends after a sign-out writes nothing', async () => {
  signedIn(-1);
  answers = [
    () => {
      clearTokens();
      return fresh();
    },
  ];
  assert.equal(await refresh(), undefined);
  assert.equal(sessionStorage.length, 0);
});

test('a refusal that comes after somebody else has signed in takes nothing away', async () => {
  signedIn(-1);
  answers = [
    () => {
      keepTokens({ username: 'grace', clockDrift: 0, idToken: token(9), accessToken: token(9), refreshToken: 'r-2' });
      return refusal('NotAuthorizedException');
    },
  ];
  assert.equal((await refresh())?.username, 'grace');
});

test('a clock that is hours wrong neither loops nor signs out', async () => {
  for (const skew of [-5 * 3600, 5 * 3600]) {
    const issued = { sub: 'ada', exp: now() + 3600 - skew, iat: now() - skew };
    keepTokens({
      username: 'ada',
      clockDrift: skew,
      idToken: jwt(issued),
      accessToken: jwt(issued),
      refreshToken: 'r',
    });
    assert.equal((await freshTokens(60))?.refreshToken, 'r');
  }
  assert.equal(asked.length, 0);
});

test('storage that was tampered with counts as signed out', () => {
  signedIn(600);
  const key = Object.keys(sessionStorage).find((name) => name.endsWith('.idToken')) ?? '';
  sessionStorage.setItem(key, 'not.a.token');
  assert.equal(readTokens(), undefined);
});
