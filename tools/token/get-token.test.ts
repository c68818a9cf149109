/** One sign-in for however many ask, tokens from memory until they are about to expire, and never somebody else's. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, mock, test } from 'node:test';
import { cognitoAt } from '../../emulator/contract/scene.ts';
import { startEmulator } from '../../emulator/emulator.ts';
import type { Person } from '../../emulator/store/add-person.ts';
import { claimsOf } from '../../src/session/claims.ts';
import type { Question } from './answer-questions.ts';
import { getToken, type TokenRequest } from './get-token.ts';
import type { GetTokenCode } from './get-token-error.ts';

const password = 'Engine-1843';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const minutes = 60_000;
const signingIn = ['InitiateAuth', 'RespondToAuthChallenge'];
const renewing = ['GetTokensFromRefreshToken'];

// One pool for all, since each costs two RSA keys; everybody in it is in one test alone.
const emulator = await startEmulator();
after(() => emulator.close());
const { userPoolId, clientId, addUser } = await emulator.createPool({
  mfa: {
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: { Message: 'Your code is {####}.' },
  },
});
const pool = { userPoolId, clientId, endpoint: emulator.url };
const cognito = cognitoAt(emulator.url);
after(() => cognito.destroy());

/** Operations that were called, in order. */
const calls: string[] = [];
let isCut = false;
const real = globalThis.fetch;

beforeEach(() => {
  calls.length = 0;
  isCut = false;
  mock.method(globalThis, 'fetch', (input: string, init: RequestInit = {}) => {
    calls.push(new Headers(init.headers).get('X-Amz-Target')?.split('.')[1] ?? '');
    return isCut ? Promise.reject(new TypeError('fetch failed')) : real(input, init);
  });
});
afterEach(() => mock.reset());

/** Puts somebody into the pool and gives what asks for their token. */
async function enter(email: string, person: Person = {}) {
  await addUser({ email, password, ...person });
  return (more: Partial<TokenRequest> = {}) => getToken({ username: email, password, pool, ...more });
}

/** Seconds that a token lasts, and so a margin within which it is due for renewal at once. */
const whole = 3600;

function failsWith(code: GetTokenCode, message: RegExp) {
  return { name: 'GetTokenError', code, message };
}

test('An access token unless the ID token is asked for, both of one sign-in', async () => {
  const ask = await enter('ada@lovelace.example');
  assert.equal(claimsOf(await ask()).token_use, 'access');
  assert.equal(claimsOf(await ask({ use: 'access' })).token_use, 'access');
  const id = claimsOf(await ask({ use: 'id' }));
  assert.deepEqual([id.token_use, id.email], ['id', 'ada@lovelace.example']);
  assert.deepEqual(calls, signingIn);
});

test('Twenty calls at once are one sign-in, and when the token is due, one refresh', async () => {
  const ask = await enter('twenty@lovelace.example');
  const twenty = (margin: number) => Promise.all(Array.from({ length: 20 }, () => ask({ margin })));
  assert.equal(new Set(await twenty(60)).size, 1);
  assert.deepEqual(calls.splice(0), signingIn);
  assert.equal(new Set(await twenty(whole)).size, 1);
  assert.deepEqual(calls, renewing);
});

test('A token is used until a minute before it expires, or whatever margin was asked for', async () => {
  const ask = await enter('margin@lovelace.example');
  const first = await ask();
  const start = Date.now();
  const at = (minute: number) => mock.method(Date, 'now', () => start + minute * minutes);
  at(58.5);
  assert.equal(await ask(), first);
  at(0);
  assert.equal(await ask({ margin: whole - 120 }), first);
  assert.deepEqual(calls, signingIn);
  // No call may reach the network with a clock like that.
  isCut = true;
  at(60);
  await assert.rejects(ask(), { code: 'Network' });
  assert.deepEqual(calls, [...signingIn, ...renewing]);
});

test('Somebody who was signed out everywhere is signed in anew', async () => {
  const ask = await enter('out@lovelace.example');
  const first = await ask();
  await cognito.adminUserGlobalSignOut({ UserPoolId: userPoolId, Username: 'out@lovelace.example' });
  assert.equal(await ask(), first, 'nobody has told this process');
  calls.length = 0;
  assert.notEqual(await ask({ fresh: true }), first);
  assert.deepEqual(calls, [...renewing, ...signingIn]);
});

test('While Cognito is out of reach a token that is still good is used, and none that is not', async () => {
  const ask = await enter('cut@lovelace.example');
  const first = await ask();
  isCut = true;
  assert.equal(await ask({ margin: whole }), first);
  const unreachable = failsWith('Network', /^Nothing answers at http:\/\/127.*npm run emulator$/);
  await assert.rejects(ask({ fresh: true }), unreachable);
  isCut = false;
  assert.notEqual(await ask(), first, 'the failure is not kept');
});

test('A client whose refresh tokens rotate is refreshed again and again', async () => {
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId: userPoolId,
    ClientName: 'rotating',
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  const rotating = { ...pool, clientId: UserPoolClient?.ClientId ?? '' };
  const ask = await enter('turn@lovelace.example');
  const tokens = new Set([await ask({ pool: rotating })]);
  for (let hour = 1; hour <= 3; hour += 1) tokens.add(await ask({ pool: rotating, margin: whole }));
  assert.equal(tokens.size, 4);
  assert.deepEqual(calls, [...signingIn, ...renewing, ...renewing, ...renewing]);
});

test('A pool that tracks devices refreshes only with the device that the sign-in made', async () => {
  const tracking = await emulator.createPool({
    settings: { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } },
    users: [{ email: 'device@lovelace.example', password }],
  });
  const address = { ...tracking, endpoint: emulator.url };
  const ask = (margin: number) => getToken({ username: 'device@lovelace.example', password, pool: address, margin });
  const first = await ask(60);
  calls.length = 0;
  assert.notEqual(await ask(whole), first);
  assert.deepEqual(calls, renewing);
});

test('A wrong password never gets the token of the right one, is asked about each time, and is in no error', async () => {
  const ask = await enter('right@lovelace.example');
  await ask();
  calls.length = 0;
  const wrong = failsWith('WrongPassword', /^Cognito does not take this user name and password\./);
  const error: unknown = await ask({ password: 'Engine-1844' }).catch((reason: unknown) => reason);
  for (let each = error; each instanceof Error; each = each.cause) assert.doesNotMatch(`${each.stack}`, /Engine-184/);
  await assert.rejects(ask({ password: 'Engine-1844' }), wrong);
  assert.deepEqual(calls, [...signingIn, ...signingIn]);
});

test('Two people have tokens of their own', async () => {
  const asks = [await enter('one@lovelace.example'), await enter('two@lovelace.example')];
  const tokens = await Promise.all(asks.map((ask) => ask()));
  assert.equal(new Set(tokens.map((token) => claimsOf(token).sub)).size, 2);
});

test('A TOTP secret signs in, twice within one half-minute, but not a third time', async () => {
  const ask = await enter('app@lovelace.example', { totpSecret: secret });
  const now = Date.now();
  mock.method(Date, 'now', () => now);
  const cased = (username: string) => ask({ username, totpSecret: secret });
  assert.ok(await cased('app@lovelace.example'));
  // As another program would, which has no token in memory.
  assert.ok(await cased('APP@lovelace.example'));
  await assert.rejects(
    cased('App@lovelace.example'),
    failsWith('CodeUsed', /^The codes of this half-minute have been/),
  );
});

test('A callback reads the code from the mail', async () => {
  const address = 'mail@lovelace.example';
  const ask = await enter(address, { factors: ['EMAIL_OTP'] });
  const asked: Question[] = [];
  const onChallenge = async (question: Question) => {
    asked.push(question);
    return emulator.inbox.to(address)[0]?.code ?? '';
  };
  assert.ok(await ask({ onChallenge }));
  assert.deepEqual(asked, [{ kind: 'code', channel: 'email', sentTo: 'm***@l***' }]);
});

test('Somebody who has yet to choose a password, or to confirm, is told how', async () => {
  const invited = await enter('new@lovelace.example', { status: 'FORCE_CHANGE_PASSWORD' });
  await assert.rejects(invited(), failsWith('NewPasswordRequired', /set-password new@lovelace\.example$/));
  const unconfirmed = await enter('wait@lovelace.example', { status: 'UNCONFIRMED' });
  await assert.rejects(unconfirmed(), failsWith('NotConfirmed', /npm run users -- confirm wait@lovelace\.example$/));
});

test('A client that does not fit is named', async () => {
  const ask = await enter('misfit@lovelace.example');
  const unknown = failsWith('UnknownPool', /says: User pool client abc does not exist\. Check the pool id, the client/);
  await assert.rejects(ask({ pool: { ...pool, clientId: 'abc' } }), unknown);
  const elsewhere = failsWith('WrongPassword', /same where us-east-1_Somewhere is not the pool that client/);
  await assert.rejects(ask({ pool: { ...pool, userPoolId: 'us-east-1_Somewhere' } }), elsewhere);
  const secretive = await cognito.createUserPoolClient({
    UserPoolId: userPoolId,
    ClientName: 's',
    GenerateSecret: true,
  });
  const withSecret = { ...pool, clientId: secretive.UserPoolClient?.ClientId ?? '' };
  await assert.rejects(ask({ pool: withSecret }), failsWith('ClientSecret', /has a secret/));
});

test('Nobody at the address, and trouble at it, are told from a refusal', async () => {
  const ask = await enter('trouble@lovelace.example');
  emulator.faults.next('InitiateAuth', { answer: 500 });
  await assert.rejects(ask(), failsWith('Service', /has trouble of its own\. Try again in a minute\.$/));
  const nobody = failsWith('Network', /^Nothing answers at http:\/\/127\.0\.0\.1:9\/\. Start/);
  await assert.rejects(ask({ pool: { ...pool, endpoint: 'http://127.0.0.1:9/' } }), nobody);
});

test('What is left out or mixed up is named before anybody is asked', async () => {
  const ask = (change: object) => getToken({ username: 'x', password, pool, ...change });
  const wrong: [change: object, message: RegExp][] = [
    [{ username: '' }, /username is missing/],
    [{ password: undefined }, /password is missing: is the variable that should hold it set\?/],
    [{ use: 'refresh' }, /use is "refresh": expected 'id' or 'access'/],
    [{ pool: undefined }, /pool is missing: \{ userPoolId, clientId \}/],
    [{ pool: { ...pool, userPoolId: 'eu-west-1:Ab3dEf6hI' } }, /pool\.userPoolId is "eu-west-1:Ab3dEf6hI": expected/],
    [{ pool: { ...pool, clientId: userPoolId } }, /pool\.clientId is "us-east-1_\w+": expected/],
    [{ pool: { ...pool, endpoint: 'cognito' } }, /pool\.endpoint is "cognito": expected an absolute address/],
  ];
  for (const [change, message] of wrong) await assert.rejects(ask(change), failsWith('Misuse', message));
  assert.deepEqual(calls, []);
});
