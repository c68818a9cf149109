/** ConfirmDevice: what is suggested at sign-in becomes a tracked device, once. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };

function openTrackingPool(t: TestContext, settings: PoolOptions['settings'] = { DeviceConfiguration: tracking }) {
  return openPool(t, { users: [{ email: ada, password }], client: passwordClient, settings });
}

async function signIn({ cognito, ClientId }: Scene, device: { DEVICE_KEY?: string } = {}) {
  const AuthParameters = { USERNAME: ada, PASSWORD: password, ...device };
  const answer = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  return answer.AuthenticationResult ?? {};
}

test('A device that was suggested and never confirmed refreshes nothing', async (t) => {
  const scene = await openTrackingPool(t);
  const { cognito, ClientId } = scene;
  const { RefreshToken: REFRESH_TOKEN = '', NewDeviceMetadata } = await signIn(scene);
  assert.match(NewDeviceMetadata?.DeviceGroupKey ?? '', /^-[0-9A-Za-z]{8}$/);
  const AuthParameters = { REFRESH_TOKEN, DEVICE_KEY: NewDeviceMetadata?.DeviceKey ?? '' };
  const refresh = cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
  await assert.rejects(refresh, refusal('NotAuthorized', 'Invalid Refresh Token'));
});

test('Only the device that was suggested at this sign-in can be confirmed, and once', async (t) => {
  const scene = await openTrackingPool(t);
  const [{ AccessToken, NewDeviceMetadata }, other] = [await signIn(scene), await signIn(scene)];
  const DeviceSecretVerifierConfig = { Salt: 'AKA=', PasswordVerifier: 'AKA=' };
  const confirm = (DeviceKey: string | undefined) =>
    scene.cognito.confirmDevice({ AccessToken, DeviceKey, DeviceName: 'laptop', DeviceSecretVerifierConfig });
  const invalid = refusal('InvalidParameter', 'Invalid device key given.');
  await assert.rejects(confirm(other.NewDeviceMetadata?.DeviceKey), invalid);
  await assert.rejects(confirm('us-east-1_00000000-0000-4000-8000-000000000000'), invalid);
  assert.equal((await confirm(NewDeviceMetadata?.DeviceKey)).UserConfirmationNecessary, false);
  await assert.rejects(confirm(NewDeviceMetadata?.DeviceKey), { name: 'DeviceKeyExistsException' });
});

test('Where devices are remembered on request only, confirming one says that the person has to be asked', async (t) => {
  const scene = await openTrackingPool(t, {
    DeviceConfiguration: { ...tracking, DeviceOnlyRememberedOnUserPrompt: true },
  });
  const { AccessToken, NewDeviceMetadata } = await signIn(scene);
  const DeviceSecretVerifierConfig = { Salt: 'AKA=', PasswordVerifier: 'AKA=' };
  const DeviceKey = NewDeviceMetadata?.DeviceKey;
  const confirmed = await scene.cognito.confirmDevice({ AccessToken, DeviceKey, DeviceSecretVerifierConfig });
  assert.equal(confirmed.UserConfirmationNecessary, true);
});

test('A pool that tracks no devices suggests none and does not care about keys', async (t) => {
  const scene = await openTrackingPool(t, {});
  const { IdToken, NewDeviceMetadata } = await signIn(scene, { DEVICE_KEY: 'us-east-1_0' });
  assert.ok(IdToken);
  assert.equal(NewDeviceMetadata, undefined);
});
