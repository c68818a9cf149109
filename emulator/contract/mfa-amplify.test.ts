/** What a signed-in person does with factors and devices, with Amplify v6. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  fetchDevices,
  fetchMFAPreference,
  forgetDevice,
  rememberDevice,
  setUpTOTP,
  updateMFAPreference,
  verifyTOTPSetup,
} from '@aws-amplify/auth';
import type { PoolOptions } from '../emulator.ts';
import { type Amplified, openAmplify } from './amplify.ts';
import { codeFromApp } from './authenticator-app.ts';
import { openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const phone = '+15550100';
const password = 'Engine-1843';
const STEP = 30_000;

const allKinds: PoolOptions['mfa'] = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
};
const devices = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };

/** Somebody who has just signed in with a password. */
async function openSignedIn(t: TestContext, options: PoolOptions): Promise<[Scene, Amplified]> {
  const scene = await openPool(t, { users: [{ email: ada, password, phone }], ...options });
  const amplify = openAmplify(scene);
  t.after(() => amplify.signOut());
  assert.ok((await amplify.signIn(ada, password)).isSignedIn);
  return [scene, amplify];
}

async function questionAtSignIn(amplify: Amplified): Promise<string> {
  await amplify.signOut();
  const { nextStep } = await amplify.signIn(ada, password);
  return nextStep.signInStep;
}

test('Nobody has a factor until they turn one on', async (t) => {
  await openSignedIn(t, { mfa: allKinds });
  assert.deepEqual(await fetchMFAPreference(), { enabled: undefined, preferred: undefined });
});

test('An authenticator app is verified by a code, and counts once it is turned on', async (t) => {
  const [scene, amplify] = await openSignedIn(t, { mfa: allKinds });
  const { sharedSecret, getSetupUri } = await setUpTOTP();
  assert.match(sharedSecret, /^[A-Z2-7]{32,}$/);
  assert.match(getSetupUri('Gatehouse', ada).href, /^otpauth:\/\/totp\/Gatehouse:ada@lovelace\.example\?secret=/);
  await assert.rejects(
    updateMFAPreference({ totp: 'PREFERRED' }),
    refusal('InvalidParameter', /software token mfa|SOFTWARE_TOKEN_MFA/),
  );
  const wrong = verifyTOTPSetup({ code: codeFromApp(scene, sharedSecret, 5) });
  await assert.rejects(wrong, refusal('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA'));
  await verifyTOTPSetup({ code: codeFromApp(scene, sharedSecret), options: { friendlyDeviceName: 'Ada’s phone' } });
  assert.equal((await fetchMFAPreference()).enabled, undefined);
  await updateMFAPreference({ totp: 'PREFERRED' });
  assert.deepEqual(await fetchMFAPreference(), { enabled: ['TOTP'], preferred: 'TOTP' });

  assert.equal(await questionAtSignIn(amplify), 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  scene.emulator.clock.advance(STEP);
  assert.ok((await amplify.answer(codeFromApp(scene, sharedSecret))).isSignedIn);
});

test('A new secret replaces one that nobody has verified', async (t) => {
  const [scene] = await openSignedIn(t, { mfa: allKinds });
  const first = await setUpTOTP();
  const second = await setUpTOTP();
  await assert.rejects(verifyTOTPSetup({ code: codeFromApp(scene, first.sharedSecret) }), {
    name: 'EnableSoftwareTokenMFAException',
  });
  await verifyTOTPSetup({ code: codeFromApp(scene, second.sharedSecret) });
});

test('Preferring one factor ends the preference for another, and turns neither off', async (t) => {
  const [, amplify] = await openSignedIn(t, { mfa: allKinds });
  await updateMFAPreference({ sms: 'PREFERRED' });
  await updateMFAPreference({ email: 'PREFERRED' });
  const { enabled, preferred } = await fetchMFAPreference();
  assert.deepEqual([enabled?.toSorted(), preferred], [['EMAIL', 'SMS'], 'EMAIL']);
  assert.equal(await questionAtSignIn(amplify), 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
});

test('Somebody with two factors and no preference chooses at sign-in', async (t) => {
  const [, amplify] = await openSignedIn(t, { mfa: allKinds });
  await updateMFAPreference({ sms: 'ENABLED', email: 'ENABLED' });
  assert.equal((await fetchMFAPreference()).preferred, undefined);
  assert.equal(await questionAtSignIn(amplify), 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
});

test('A factor that is turned off is not asked for, and is not preferred any more', async (t) => {
  const [, amplify] = await openSignedIn(t, { mfa: allKinds });
  await updateMFAPreference({ sms: 'PREFERRED' });
  await updateMFAPreference({ sms: 'DISABLED' });
  assert.deepEqual(await fetchMFAPreference(), { enabled: undefined, preferred: undefined });
  assert.equal(await questionAtSignIn(amplify), 'DONE');
});

test('Two factors can not both be preferred', async (t) => {
  await openSignedIn(t, { mfa: allKinds });
  await assert.rejects(updateMFAPreference({ sms: 'PREFERRED', email: 'PREFERRED' }), {
    name: 'InvalidParameterException',
  });
});

test('A kind that the pool does not know can not be turned on', async (t) => {
  const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
  await openSignedIn(t, { mfa: { MfaConfiguration: 'OPTIONAL', ...apps } });
  const message = 'User does not have delivery config set to turn on SMS_MFA';
  await assert.rejects(updateMFAPreference({ sms: 'ENABLED' }), refusal('InvalidParameter', message));
});

test('A pool without authenticator apps gives no secret', async (t) => {
  await openSignedIn(t, { mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } });
  const message = 'Software Token MFA has not been enabled by the userPool';
  await assert.rejects(setUpTOTP(), refusal('SoftwareTokenMFANotFound', message));
});

test('A device is listed by its name and its times, and stands in for the code once it is remembered', async (t) => {
  const [scene, amplify] = await openSignedIn(t, { settings: { DeviceConfiguration: devices }, mfa: allKinds });
  await updateMFAPreference({ sms: 'PREFERRED' });
  assert.equal(await questionAtSignIn(amplify), 'CONFIRM_SIGN_IN_WITH_SMS_CODE');
  assert.ok((await amplify.answer(scene.codeFor(phone))).isSignedIn);
  await rememberDevice();
  const [device, ...others] = await fetchDevices();
  assert.deepEqual(others, []);
  assert.match(device?.id ?? '', /^us-east-1_[0-9a-f-]{36}$/);
  assert.ok(device?.name);
  const age = scene.emulator.clock.now() - (device?.createDate?.getTime() ?? 0);
  assert.ok(age >= 0 && age < 60_000, `${age} ms`);
  assert.ok(device?.lastModifiedDate && device.lastAuthenticatedDate);

  assert.equal(await questionAtSignIn(amplify), 'DONE');
  await forgetDevice();
  assert.deepEqual(await fetchDevices(), []);
  assert.equal(await questionAtSignIn(amplify), 'CONFIRM_SIGN_IN_WITH_SMS_CODE');
});

test('A pool that tracks no devices has no list of them', async (t) => {
  await openSignedIn(t, {});
  await assert.rejects(fetchDevices(), { name: 'InvalidUserPoolConfigurationException' });
});

test('A device can be forgotten from another one', async (t) => {
  const [scene, amplify] = await openSignedIn(t, { settings: { DeviceConfiguration: devices }, mfa: allKinds });
  const [first] = await fetchDevices();
  // Another browser: nothing stored, the same person.
  const other = openAmplify(scene);
  assert.ok((await other.signIn(ada, password)).isSignedIn);
  assert.equal((await fetchDevices()).length, 2);
  await forgetDevice({ device: { id: first?.id ?? '' } });
  assert.deepEqual(
    (await fetchDevices()).filter(({ id }) => id === first?.id),
    [],
  );
  const again = forgetDevice({ device: { id: first?.id ?? '' } });
  await assert.rejects(again, refusal('ResourceNotFound', 'Device does not exist.'));
  await amplify.signOut();
});
