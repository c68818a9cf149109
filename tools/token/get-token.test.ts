/** One sign-in for however many ask, and tokens from memory until they are about to expire. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { claimsOf } from '../../src/cognito/claims.ts';
import { failsWith, openTokenScene, password, renewing, signingIn, watchCalls } from '../command-lab/token-scene.ts';
import { getToken } from './get-token.ts';

const { emulator, cognito, pool, userPoolId, enter } = await openTokenScene();
const network = watchCalls();
const { calls } = network;
const minutes = 60_000;

/** Seconds that a token lasts, and so a margin within which it is due for renewal at once. */
const whole = 3600;

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
  network.isCut = true;
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
  network.isCut = true;
  assert.equal(await ask({ margin: whole }), first);
  const unreachable = failsWith('Network', /^Nothing answers at http:\/\/127.*npm run emulator$/);
  await assert.rejects(ask({ fresh: true }), unreachable);
  network.isCut = false;
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
