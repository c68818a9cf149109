/** By which of their names a person is known: the one that they have signed in with. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { memoryStorage } from './memory-storage.ts';

globalThis.sessionStorage = memoryStorage();
globalThis.localStorage = memoryStorage();
// One tab on its own, and a pool that hears of nothing.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
mock.method(globalThis, 'fetch', async () => Response.json({}));

const { keepWay } = await import('./known-people.ts');
const { newSignIn } = await import('./new-sign-in.ts');
const { keepKnownName, signInName, signInNames } = await import('./sign-in-name.ts');
const { keyPrefix } = await import('./token-storage.ts');
const { clearTokens } = await import('./tokens.ts');

const [email, phone] = ['ada@engine.example', '+442079460000'];
const ada = { sub: 'a1', 'cognito:username': 'a1', email, phone_number: phone, exp: 2e9, iat: 1e9 };
const jwt = (claims: object) => ['{}', JSON.stringify(claims), 'x'].map((part) => btoa(part)).join('.');

async function signIn(typed?: string, person = ada) {
  const storage = newSignIn(typed);
  const name = person['cognito:username'];
  for (const part of ['idToken', 'accessToken', 'refreshToken']) {
    storage.setItem(`${keyPrefix}${name}.${part}`, jwt(person));
  }
  await import('./after-sign-in.ts');
  storage.setItem(`${keyPrefix}LastAuthUser`, name);
  await new Promise(setImmediate);
}

beforeEach(() => {
  clearTokens();
  localStorage.clear();
});

test('whoever has typed a phone number is named by it, and can be by the others', async () => {
  await signIn(phone);
  assert.equal(signInName(ada), phone);
  assert.deepEqual(signInNames(ada), [phone, email, 'a1']);
});

test('whoever has typed an address or nothing is named by the address, also after a number', async () => {
  for (const typed of [email, undefined]) {
    await signIn(phone);
    await signIn(typed);
    assert.equal(signInName(ada), email, typed);
  }
});

test('a number that is no longer theirs names nobody, and neither does another person’s', async () => {
  await signIn('+442079460999');
  assert.equal(signInName(ada), email);
  const grace = { ...ada, sub: 'g1', 'cognito:username': 'g1', email: 'grace@compiler.example' };
  await signIn(phone);
  await signIn(undefined, grace);
  assert.equal(signInName(grace), grace.email);
});

test('an own user name goes before an address, and either is all that some have', async () => {
  assert.equal(signInName({ ...ada, 'cognito:username': 'ada' }), 'ada');
  assert.equal(signInName({ sub: 'a1', 'cognito:username': 'a1', phone_number: phone, exp: 0, iat: 0 }), phone);
  assert.equal(signInName({ sub: 'a1', exp: 0, iat: 0 }), 'a1');
});

test('whoever was known here by a number and types nothing is named by it', async () => {
  await signIn(phone);
  keepWay('WEB_AUTHN', phone);
  clearTokens();
  await signIn('a1');
  assert.equal(signInName(ada), email);
  keepKnownName('a1');
  assert.equal(signInName(ada), phone);
});

test('signing out takes the name away', async () => {
  await signIn(phone);
  assert.ok(Object.values(sessionStorage).includes(phone));
  clearTokens();
  assert.ok(!Object.values(sessionStorage).includes(phone));
});
