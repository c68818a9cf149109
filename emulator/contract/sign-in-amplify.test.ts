/** Signing in, refreshing and signing out with Amplify v6. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCurrentUser } from '@aws-amplify/auth';
import { fetchAuthSession } from '@aws-amplify/core';
import { openAmplify } from './amplify.ts';
import { openPool, refusal } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const users = [{ email: ada, password }];
const done = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };

test('Somebody signs in by SRP, refreshes and signs out', async (t) => {
  const scene = await openPool(t, { users });
  const amplify = openAmplify(scene);
  assert.deepEqual(await amplify.signIn(ada, password), done);
  const { userId, username } = await getCurrentUser();
  assert.equal(userId, username);
  const before = await fetchAuthSession();
  const after = await fetchAuthSession({ forceRefresh: true });
  assert.equal(after.tokens?.idToken?.payload.email, ada);
  assert.notEqual(after.tokens?.accessToken.toString(), before.tokens?.accessToken.toString());
  const AccessToken = after.tokens?.accessToken.toString();
  await amplify.signOut();
  await assert.rejects(
    scene.cognito.getUser({ AccessToken }),
    refusal('NotAuthorized', 'Access Token has been revoked'),
  );
});

test('Somebody signs in by sending the password', async (t) => {
  const scene = await openPool(t, { users, client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } });
  const amplify = openAmplify(scene);
  assert.deepEqual(await amplify.signIn(ada, password, { authFlowType: 'USER_PASSWORD_AUTH' }), done);
  await amplify.signOut();
});

test('A wrong password and an unknown person get the same answer', async (t) => {
  const amplify = openAmplify(await openPool(t, { users }));
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(amplify.signIn(ada, 'Wrong-1843'), wrong);
  await assert.rejects(amplify.signIn('nobody@lovelace.example', password), wrong);
});

test('Somebody who has to confirm or to reset is sent to do so', async (t) => {
  const grace = 'grace@hopper.example';
  const scene = await openPool(t, {
    users: [
      { email: ada, password, status: 'UNCONFIRMED' },
      { email: grace, password, status: 'RESET_REQUIRED' },
    ],
  });
  const amplify = openAmplify(scene);
  assert.equal((await amplify.signIn(ada, password)).nextStep.signInStep, 'CONFIRM_SIGN_UP');
  assert.equal((await amplify.signIn(grace, password)).nextStep.signInStep, 'RESET_PASSWORD');
});

test('With rotation each refresh brings a new refresh token, and Amplify goes on with it', async (t) => {
  const client = {
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const],
    RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 0 },
  };
  const scene = await openPool(t, { users, client });
  const amplify = openAmplify(scene);
  await amplify.signIn(ada, password);
  const tokens = [];
  for (let round = 0; round < 3; round += 1) {
    scene.emulator.clock.advance(60_000);
    const { tokens: fresh } = await fetchAuthSession({ forceRefresh: true });
    tokens.push(fresh?.accessToken.toString());
  }
  assert.equal(new Set(tokens).size, 3);
  assert.ok(tokens.every(Boolean));
  await amplify.signOut();
});
