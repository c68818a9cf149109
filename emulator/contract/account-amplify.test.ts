/** What a signed-in person does with the account itself, with Amplify v6: a new password, out everywhere, gone for good. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deleteUser, getCurrentUser, signOut, updatePassword } from '@aws-amplify/auth';
import { fetchAuthSession } from '@aws-amplify/core';
import { localPool } from '../local-pool.ts';
import { defaultPolicy } from '../people/password-policy.ts';
import { ada, openSignedIn, password } from './amplify-signed-in.ts';
import { accessTokenOf, passwordClient, refusal } from './scene.ts';

const newPassword = 'Difference-1822';

test('A password is changed by whoever knows the old one', async (t) => {
  const PasswordPolicy = { ...defaultPolicy, PasswordHistorySize: 2 };
  const [, amplify] = await openSignedIn(t, { settings: { ...localPool.settings, Policies: { PasswordPolicy } } });
  await assert.rejects(
    updatePassword({ oldPassword: 'Wrong-1843', newPassword }),
    refusal('NotAuthorized', 'Incorrect username or password.'),
  );
  await assert.rejects(
    updatePassword({ oldPassword: password, newPassword: 'difference-1822' }),
    refusal('InvalidPassword', 'Password did not conform with policy: Password must have uppercase characters'),
  );
  await updatePassword({ oldPassword: password, newPassword });
  await assert.rejects(
    updatePassword({ oldPassword: newPassword, newPassword: password }),
    refusal('PasswordHistoryPolicyViolation', /./),
  );
  await amplify.signOut();
  await assert.rejects(amplify.signIn(ada, password), refusal('NotAuthorized', 'Incorrect username or password.'));
  assert.ok((await amplify.signIn(ada, newPassword)).isSignedIn);
});

test('Changing the password is limited to a few attempts an hour', async (t) => {
  const [scene] = await openSignedIn(t);
  const attempt = () => updatePassword({ oldPassword: 'Wrong-1843', newPassword });
  for (let attempts = 0; attempts < 5; attempts += 1)
    await assert.rejects(attempt(), { name: 'NotAuthorizedException' });
  await assert.rejects(attempt(), refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.'));
  scene.emulator.clock.advance(3_700_000);
  await fetchAuthSession({ forceRefresh: true });
  await updatePassword({ oldPassword: password, newPassword });
});

test('Signing out everywhere ends the sign-ins of other devices', async (t) => {
  const ExplicitAuthFlows = [...passwordClient.ExplicitAuthFlows, 'ALLOW_USER_SRP_AUTH' as const];
  const [scene] = await openSignedIn(t, { client: { ExplicitAuthFlows } });
  const AccessToken = await accessTokenOf(scene, ada, password);
  await scene.cognito.getUser({ AccessToken });
  await signOut({ global: true });
  await assert.rejects(getCurrentUser(), { name: 'UserUnAuthenticatedException' });
  await assert.rejects(
    scene.cognito.getUser({ AccessToken }),
    refusal('NotAuthorized', 'Access Token has been revoked'),
  );
});

test('A deleted account is gone for good: its tokens, its password, its address', async (t) => {
  const [scene, amplify] = await openSignedIn(t);
  const { tokens } = await fetchAuthSession();
  const AccessToken = tokens?.accessToken.toString();
  await deleteUser();
  await assert.rejects(getCurrentUser(), { name: 'UserUnAuthenticatedException' });
  await assert.rejects(scene.cognito.getUser({ AccessToken }), /User does not exist|revoked/);
  await assert.rejects(amplify.signIn(ada, password), refusal('NotAuthorized', 'Incorrect username or password.'));
  await scene.pool.addUser({ email: ada, password: newPassword });
  assert.ok((await amplify.signIn(ada, newPassword)).isSignedIn);
});
