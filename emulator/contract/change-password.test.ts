/** ChangePassword, and the history of passwords. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const newPassword = 'Engine-1844';
const users: PoolOptions['users'] = [{ email: ada, password }];
const client = passwordClient;

test('A signed-in person changes the password', async (t) => {
  const scene = await openPool(t, { users, client });
  const AccessToken = await accessTokenOf(scene, ada, password);
  const change = (PreviousPassword: string, ProposedPassword: string) =>
    scene.cognito.changePassword({ AccessToken, PreviousPassword, ProposedPassword });
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(change('Engine-0000', newPassword), wrong);
  const weak = refusal('InvalidPassword', 'Password did not conform with policy: Password must have symbol characters');
  await assert.rejects(change(password, 'Engine1844'), weak);
  await change(password, newPassword);
  await accessTokenOf(scene, ada, newPassword);
  await scene.cognito.getUser({ AccessToken });
});

test('Earlier passwords are refused where the policy keeps a history', async (t) => {
  const PasswordPolicy = { MinimumLength: 8, PasswordHistorySize: 2 };
  const scene = await openPool(t, { users, settings: { Policies: { PasswordPolicy } } });
  const { cognito, UserPoolId } = scene;
  const set = (Password: string) =>
    cognito.adminSetUserPassword({ UserPoolId, Username: ada, Password, Permanent: true });
  const used = refusal('PasswordHistoryPolicyViolation', 'Password has previously been used.');
  await assert.rejects(set(password), used);
  await set('password-two');
  await assert.rejects(set(password), used);
  await set('password-three');
  await set(password);
  await assert.rejects(set('password-three'), used);
});

test('A token that is none is refused', async (t) => {
  const { cognito } = await openPool(t);
  const passwords = { PreviousPassword: password, ProposedPassword: newPassword };
  const invalid = refusal('NotAuthorized', 'Invalid Access Token');
  await assert.rejects(cognito.changePassword({ AccessToken: 'x.y.z', ...passwords }), invalid);
  await assert.rejects(cognito.getUser({ AccessToken: 'x' }), invalid);
});
