/** Second factors, devices and farewell of somebody who is signed in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import { accessTokenOf, refusal, resultOf, type Scene } from './scene.ts';
import { ada, password, type SignedIn, signInTo } from './signed-in.ts';

const mfa: PoolOptions['mfa'] = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
};

async function mfaOf({ cognito, AccessToken }: SignedIn) {
  const { UserMFASettingList, PreferredMfaSetting } = await cognito.getUser({ AccessToken });
  return { on: UserMFASettingList, preferred: PreferredMfaSetting };
}

const tracking = { settings: { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } } };

/** Each sign-in brings a device, which is confirmed with a secret that nobody uses here. */
async function addDevice(scene: Scene, DeviceName: string): Promise<string> {
  const { AccessToken, NewDeviceMetadata } = await resultOf(scene, ada, password);
  const DeviceKey = NewDeviceMetadata?.DeviceKey;
  const DeviceSecretVerifierConfig = { Salt: 'AAEC', PasswordVerifier: 'AwQF' };
  await scene.cognito.confirmDevice({ AccessToken, DeviceKey, DeviceName, DeviceSecretVerifierConfig });
  return DeviceKey ?? '';
}

function nameOf(device: DeviceType | undefined): string | undefined {
  return device?.DeviceAttributes?.find(({ Name }) => Name === 'device_name')?.Value;
}

test('Second factors are turned on, preferred and turned off, each without touching the others', async (t) => {
  const totp = { totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH', phone: '+15550100' };
  const scene = await signInTo(t, { mfa: { ...mfa, MfaConfiguration: 'OFF' } }, totp);
  const { cognito, AccessToken } = scene;
  const set = (settings: object) => cognito.setUserMFAPreference({ AccessToken, ...settings });
  await set({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  assert.deepEqual(await mfaOf(scene), { on: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], preferred: 'SMS_MFA' });
  await set({ EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
  assert.deepEqual(await mfaOf(scene), { on: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'], preferred: 'EMAIL_OTP' });
  await set({ EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  assert.equal((await mfaOf(scene)).preferred, undefined);
  await set({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  await set({ SMSMfaSettings: { Enabled: false, PreferredMfa: false }, EmailMfaSettings: { Enabled: false } });
  assert.deepEqual(await mfaOf(scene), { on: ['SOFTWARE_TOKEN_MFA'], preferred: undefined });
  await set({ SoftwareTokenMfaSettings: { Enabled: false } });
  assert.deepEqual(await mfaOf(scene), { on: undefined, preferred: undefined });
});

test('A second factor that somebody cannot have is refused', async (t) => {
  const scene = await signInTo(t, { mfa });
  const { cognito, AccessToken } = scene;
  const set = (settings: object) => cognito.setUserMFAPreference({ AccessToken, ...settings });
  const refused = (settings: object, text: string) => assert.rejects(set(settings), refusal('InvalidParameter', text));
  const on = { Enabled: true };
  await refused({ SMSMfaSettings: on }, 'User does not have delivery config set to turn on SMS_MFA');
  await refused({ SoftwareTokenMfaSettings: on }, 'User has not set up software token mfa');
  await cognito.associateSoftwareToken({ AccessToken });
  await refused({ SoftwareTokenMfaSettings: on }, 'User has not verified software token mfa');
  const both = { SMSMfaSettings: { PreferredMfa: true }, EmailMfaSettings: { PreferredMfa: true } };
  await refused(both, 'Only one MFA method can be preferred.');
  const preferredOff = { EmailMfaSettings: { Enabled: false, PreferredMfa: true } };
  await refused(preferredOff, 'EMAIL_OTP cannot be preferred, since it is not turned on.');
  const without = await signInTo(t, { mfa: { ...mfa, SoftwareTokenMfaConfiguration: { Enabled: false } } });
  const lacking = without.cognito.setUserMFAPreference({
    AccessToken: without.AccessToken,
    SoftwareTokenMfaSettings: on,
  });
  const noKind = 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA';
  await assert.rejects(lacking, refusal('InvalidParameter', noKind));
});

test('GetUserAuthFactors lists what somebody could sign in with', async (t) => {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const, 'SMS_OTP' as const] };
  const { cognito, AccessToken } = await signInTo(t, { settings: { Policies: { SignInPolicy } } });
  const { ConfiguredUserAuthFactors, Username } = await cognito.getUserAuthFactors({ AccessToken });
  assert.deepEqual(ConfiguredUserAuthFactors, ['PASSWORD', 'EMAIL_OTP']);
  assert.equal(Username, (await cognito.getUser({ AccessToken })).Username);
});

test('Devices are listed page by page, shown, remembered and forgotten', async (t) => {
  const scene = await signInTo(t, tracking);
  const { cognito, AccessToken, emulator } = scene;
  const keys: string[] = [];
  for (const name of ['laptop', 'phone', 'tablet']) {
    emulator.clock.advance(1000);
    keys.push(await addDevice(scene, name));
  }
  const first = await cognito.listDevices({ AccessToken, Limit: 2 });
  assert.deepEqual(first.Devices?.map(nameOf), ['laptop', 'phone']);
  const rest = await cognito.listDevices({ AccessToken, Limit: 2, PaginationToken: first.PaginationToken });
  assert.deepEqual([rest.Devices?.map(nameOf), rest.PaginationToken], [['tablet'], undefined]);
  const [DeviceKey = ''] = keys;
  const { Device } = await cognito.getDevice({ AccessToken, DeviceKey });
  assert.deepEqual(Device, first.Devices?.[0]);
  assert.ok(Device?.DeviceAttributes?.some(({ Name, Value }) => Name === 'device_status' && Value === 'valid'));
  const person = () => Object.values(emulator.world.state.pools[scene.UserPoolId]?.users ?? {})[0];
  assert.equal(person()?.devices[DeviceKey]?.remembered, false);
  await cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' });
  assert.equal(person()?.devices[DeviceKey]?.remembered, true);
  await cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
  assert.equal(person()?.devices[DeviceKey]?.remembered, false);
  await cognito.forgetDevice({ AccessToken, DeviceKey });
  assert.deepEqual((await cognito.listDevices({ AccessToken })).Devices?.map(nameOf), ['phone', 'tablet']);
});

test('A device that is not there is refused', async (t) => {
  const { cognito, AccessToken } = await signInTo(t, tracking);
  const DeviceKey = 'us-east-1_00000000-0000-4000-8000-000000000000';
  const missing = refusal('ResourceNotFound', 'Device does not exist.');
  await assert.rejects(cognito.getDevice({ AccessToken, DeviceKey }), missing);
  await assert.rejects(cognito.forgetDevice({ AccessToken, DeviceKey }), missing);
  const DeviceRememberedStatus = 'remembered' as const;
  await assert.rejects(cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus }), missing);
  const broken = cognito.listDevices({ AccessToken, PaginationToken: 'x' });
  await assert.rejects(broken, refusal('InvalidParameter', 'Invalid pagination token.'));
});

test('Somebody who deletes their account is gone at once', async (t) => {
  const scene = await signInTo(t);
  const { cognito, AccessToken, UserPoolId } = scene;
  await cognito.deleteUser({ AccessToken });
  const gone = refusal('UserNotFound', 'User does not exist.');
  await assert.rejects(cognito.getUser({ AccessToken }), gone);
  await assert.rejects(cognito.adminGetUser({ UserPoolId, Username: ada }), gone);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
  await cognito.signUp({ ClientId: scene.ClientId, Username: ada, Password: password });
});
