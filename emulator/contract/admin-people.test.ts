/** What administrators do to people who are there already. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';
import { ada, grace, password, userOf, users } from './two-people.ts';

const client = passwordClient;
const unknown = refusal('UserNotFound', 'User does not exist.');

test('Somebody who is disabled is signed out for good, and can sign in again when enabled', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  await cognito.adminDisableUser({ UserPoolId, Username: ada });
  assert.equal((await userOf(scene)).Enabled, false);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
  await cognito.adminEnableUser({ UserPoolId, Username: ada });
  const revoked = refusal('NotAuthorized', 'Access Token has been revoked');
  await assert.rejects(cognito.getUser({ AccessToken }), revoked);
  await accessTokenOf(scene, ada, password);
});

test('Somebody whom an administrator deletes is gone', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  await cognito.adminDeleteUser({ UserPoolId, Username: ada });
  await assert.rejects(cognito.adminDeleteUser({ UserPoolId, Username: ada }), unknown);
  await assert.rejects(cognito.getUser({ AccessToken }), unknown);
});

test('A reset by an administrator sends a code and stops sign-ins until a new password is set', async (t) => {
  const scene = await openPool(t, { users, client: { ...client, PreventUserExistenceErrors: 'LEGACY' } });
  const { cognito, UserPoolId, ClientId, codeFor } = scene;
  await cognito.adminResetUserPassword({ UserPoolId, Username: ada });
  assert.equal((await userOf(scene)).UserStatus, 'RESET_REQUIRED');
  const required = refusal('PasswordResetRequired', 'Password reset required for the user');
  await assert.rejects(accessTokenOf(scene, ada, password), required);
  const Password = 'Engine-1844';
  await cognito.confirmForgotPassword({ ClientId, Username: ada, ConfirmationCode: codeFor(ada), Password });
  await accessTokenOf(scene, ada, Password);
});

test('A password that cannot be reset is left alone', async (t) => {
  const temporary = { email: 'tim@temp.example', password, status: 'FORCE_CHANGE_PASSWORD' as const };
  const unverified = { email: 'una@unverified.example', password, attributes: { email_verified: 'false' } };
  const { cognito, UserPoolId } = await openPool(t, { users: [...users, temporary, unverified] });
  const reset = (Username: string) => cognito.adminResetUserPassword({ UserPoolId, Username });
  const state = refusal('NotAuthorized', 'User password cannot be reset in the current state.');
  await assert.rejects(reset('tim@temp.example'), state);
  await assert.rejects(reset(grace), state);
  const text = 'Cannot reset password for the user as there is no registered/verified email or phone_number';
  await assert.rejects(reset('una@unverified.example'), refusal('InvalidParameter', text));
  await assert.rejects(reset('nobody'), unknown);
});

test('An administrator changes attributes and says what is verified', async (t) => {
  const scene = await openPool(t, { users });
  const { cognito, UserPoolId, emulator } = scene;
  const update = (changes: Record<string, string>) => {
    const UserAttributes = Object.entries(changes).map(([Name, Value]) => ({ Name, Value }));
    return cognito.adminUpdateUserAttributes({ UserPoolId, Username: grace, UserAttributes });
  };
  await update({ email_verified: 'true', name: '', 'custom:telnum': '42' });
  const { email_verified, name, 'custom:telnum': telnum } = await userOf(scene, grace);
  assert.deepEqual({ email_verified, name, telnum }, { email_verified: 'true', name: undefined, telnum: '42' });
  await update({ phone_number: '+15550100', phone_number_verified: 'true' });
  assert.equal((await userOf(scene, grace)).phone_number_verified, 'true');
  assert.deepEqual(emulator.inbox.all(), []);
  const taken = refusal('AliasExists', 'An account with the given email already exists.');
  await assert.rejects(update({ email: ada, email_verified: 'true' }), taken);
  const immutable = 'Invalid user attributes: user.sub: Attribute cannot be updated.\n';
  await assert.rejects(update({ sub: 'x' }), refusal('InvalidParameter', immutable));
  const strange = 'Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n';
  await assert.rejects(update({ 'custom:foo': 'x' }), refusal('InvalidParameter', strange));
  const both = `${strange}user.custom:bar: Attribute does not exist in the schema.\n`;
  await assert.rejects(update({ 'custom:foo': 'x', 'custom:bar': 'x' }), refusal('InvalidParameter', both));
  await cognito.adminUpdateUserAttributes({
    UserPoolId,
    Username: grace,
    UserAttributes: [{ Name: 'email', Value: 'admiral@hopper.example' }],
  });
  assert.equal(emulator.inbox.to('admiral@hopper.example').length, 1);
});

test("An administrator turns somebody's second factors on and off", async (t) => {
  const mfa = { SoftwareTokenMfaConfiguration: { Enabled: true }, SmsMfaConfiguration: {} };
  const person = { email: ada, phone: '+15550100', password, totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH' };
  const scene = await openPool(t, { users: [person], mfa });
  const { cognito, UserPoolId } = scene;
  const set = (settings: object) => cognito.adminSetUserMFAPreference({ UserPoolId, Username: ada, ...settings });
  await set({ SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true }, SMSMfaSettings: { Enabled: true } });
  const { UserMFASettingList, PreferredMfaSetting } = await userOf(scene);
  assert.deepEqual(UserMFASettingList, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
  assert.equal(PreferredMfaSetting, 'SOFTWARE_TOKEN_MFA');
  await set({ SoftwareTokenMfaSettings: { Enabled: false }, SMSMfaSettings: { Enabled: false } });
  const after = await userOf(scene);
  assert.deepEqual([after.UserMFASettingList, after.PreferredMfaSetting], [undefined, undefined]);
});
