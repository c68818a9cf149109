/**
 * SRP with amazon-cognito-identity-js on the other side: a mistake in padding fails only half of all sign-ins, or one in 256,
 * so there have to be many.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import './quick-powers.ts';
import { authenticate, newBrowser, newUser, type Outcome, requireSession } from './acij.ts';
import { openPool, refusal } from './scene.ts';

const QUIET = 16 * 60_000;
const wrong = refusal('NotAuthorized', 'Incorrect username or password.');

test('A hundred people with a hundred random salts and passwords sign in, each at the first try', async (t) => {
  const people = Array.from({ length: 100 }, (_, number) => ({
    email: `person-${number}@srp.example`,
    password: `Aa1!${randomBytes(12).toString('base64')}`,
  }));
  const scene = await openPool(t, { users: people });
  for (const { email, password } of people) {
    const { called } = await authenticate(newUser(scene, email), password);
    assert.equal(called, 'onSuccess', email);
  }
});

test('Of two hundred wrong passwords none is accepted, and the right one still is', async (t) => {
  const email = 'ada@lovelace.example';
  const password = 'Engine-1843';
  const scene = await openPool(t, { users: [{ email, password }] });
  for (let count = 0; count < 200; count += 1) {
    // Locks are not what this is about.
    if (count % 4 === 0) scene.emulator.clock.advance(QUIET);
    await assert.rejects(authenticate(newUser(scene, email), almost(password, count)), wrong);
  }
  scene.emulator.clock.advance(QUIET);
  assert.equal((await authenticate(newUser(scene, email), password)).called, 'onSuccess');
});

test('Twenty-five devices with random salts and passwords prove themselves, each at the first try', async (t) => {
  const users = [{ email: 'ada@lovelace.example', password: 'Engine-1843' }];
  const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
  const scene = await openPool(t, { users, settings: { DeviceConfiguration: tracking } });
  const keyOf = (outcome: Outcome) => requireSession(outcome).getAccessToken().payload.device_key;
  for (let count = 0; count < 25; count += 1) {
    const browser = newBrowser();
    const signIn = () => authenticate(newUser(scene, 'ada@lovelace.example', browser), 'Engine-1843');
    assert.equal(keyOf(await signIn()), keyOf(await signIn()));
  }
});

/** Passwords that differ by a letter more, a letter less, the case of all of them, or altogether. */
function almost(password: string, count: number): string {
  if (count % 4 === 0) return randomBytes(12).toString('hex');
  if (count % 4 === 1) return password.slice(0, -1 - (count % 9));
  if (count % 4 === 2) return password + String.fromCharCode(32 + (count % 90));
  return count % 8 === 3 ? password.toUpperCase() : password.toLowerCase();
}
