/** Choice-based sign-in with Amplify: every way that needs no browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './quick-powers.ts';
import { openAmplify } from './amplify.ts';
import { openPasskeyPool, register } from './passkeys-scene.ts';
import { ada, password } from './signed-in.ts';

test('Amplify signs in by SRP, by password and by code, preferred or chosen', async (t) => {
  const scene = await openPasskeyPool(t);
  await register(scene);
  const amplify = openAmplify(scene);
  for (const preferredChallenge of ['PASSWORD_SRP', 'PASSWORD'] as const) {
    const signedIn = await amplify.signIn(ada, password, { authFlowType: 'USER_AUTH', preferredChallenge });
    assert.ok(signedIn.isSignedIn, preferredChallenge);
    await amplify.signOut();
  }
  const coded = await amplify.signIn(ada, undefined, { authFlowType: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' });
  assert.equal(coded.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.ok((await amplify.answer(scene.codeFor(ada))).isSignedIn);
  await amplify.signOut();
  const { nextStep } = await amplify.signIn(ada, undefined, { authFlowType: 'USER_AUTH' });
  const choice = { signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION' };
  const availableChallenges = ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'];
  assert.deepEqual(nextStep, { ...choice, availableChallenges });
  const chosen = await amplify.answer('PASSWORD_SRP');
  assert.equal(chosen.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_PASSWORD');
  assert.ok((await amplify.answer(password)).isSignedIn);
  await amplify.signOut();
});
