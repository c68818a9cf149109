/** Remembered devices, the whole circle: new, confirmed, remembered, signing in without MFA, forgotten, asked for MFA again. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CognitoUser } from 'amazon-cognito-identity-js';
import './quick-powers.ts';
import { authenticate, type Browser, called, newBrowser, newUser, outcomeOf, requireSession } from './acij.ts';
import { openAmplify } from './amplify.ts';
import { openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const phone = '+15550100';
const password = 'Engine-1843';

type Tracking = { ChallengeRequiredOnNewDevice: boolean; DeviceOnlyRememberedOnUserPrompt: boolean };

const alwaysOn: Tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const optIn: Tracking = { ...alwaysOn, DeviceOnlyRememberedOnUserPrompt: true };
const onTopOfMfa: Tracking = { ...alwaysOn, ChallengeRequiredOnNewDevice: false };

function openDevicePool(t: TestContext, tracking: Tracking) {
  return openPool(t, {
    settings: { DeviceConfiguration: tracking },
    mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} },
    users: [{ email: ada, password, phone, factors: ['SMS_MFA'] }],
    client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  });
}

/** Signs in with a code by text message; the library confirms the new device by itself. */
async function signInWithCode(scene: Scene, browser: Browser) {
  const user = newUser(scene, ada, browser);
  const asked = await authenticate(user, password);
  assert.equal(asked.called, 'mfaRequired');
  const outcome = await outcomeOf((callbacks) => user.sendMFACode(scene.codeFor(phone), callbacks));
  assert.equal(outcome.called, 'onSuccess');
  return { user, mustConfirmDevice: outcome.called === 'onSuccess' && outcome.mustConfirmDevice };
}

async function isAskedForCode(scene: Scene, browser: Browser): Promise<boolean> {
  const { called: question } = await authenticate(newUser(scene, ada, browser), password);
  return question === 'mfaRequired';
}

function deviceKeyOf(browser: Browser): string {
  const name = browser.keys().find((key) => key.endsWith('.deviceKey'));
  return browser.getItem(name ?? '') ?? '';
}

function forget(user: CognitoUser) {
  return new Promise((onSuccess, onFailure) => user.forgetDevice({ onSuccess, onFailure }));
}

test('A pool that always remembers lets a device in without MFA the next time, until it is forgotten', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const [laptop, phoneBrowser] = [newBrowser(), newBrowser()];
  const { mustConfirmDevice } = await signInWithCode(scene, laptop);
  assert.equal(mustConfirmDevice, false);
  assert.match(deviceKeyOf(laptop), /^us-east-1_[0-9a-f-]{36}$/);
  const user = newUser(scene, ada, laptop);
  const session = requireSession(await authenticate(user, password));
  assert.equal(session.getAccessToken().payload.device_key, deviceKeyOf(laptop));
  assert.equal(await isAskedForCode(scene, phoneBrowser), true);
  await forget(user);
  assert.equal(await isAskedForCode(scene, laptop), true);
});

test('A pool that asks remembers a device when its owner says so, and no longer', async (t) => {
  const scene = await openDevicePool(t, optIn);
  const browser = newBrowser();
  const { user, mustConfirmDevice } = await signInWithCode(scene, browser);
  assert.equal(mustConfirmDevice, true);
  assert.equal(await isAskedForCode(scene, browser), true);
  await new Promise((onSuccess, onFailure) => user.setDeviceStatusRemembered({ onSuccess, onFailure }));
  assert.equal(await isAskedForCode(scene, browser), false);
  await new Promise((onSuccess, onFailure) => user.setDeviceStatusNotRemembered({ onSuccess, onFailure }));
  assert.equal(await isAskedForCode(scene, browser), true);
});

test('Where a device does not stand in for MFA it proves itself after the code, with the session of the code', async (t) => {
  const scene = await openDevicePool(t, onTopOfMfa);
  const browser = newBrowser();
  await signInWithCode(scene, browser);
  const key = deviceKeyOf(browser);
  const { user } = await signInWithCode(scene, browser);
  assert.equal(deviceKeyOf(browser), key);
  assert.equal(user.getSignInUserSession()?.getAccessToken().payload.device_key, key);
  // Once the sign-in has ended, so has that session.
  const again = scene.cognito.respondToAuthChallenge({
    ClientId: scene.ClientId,
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session: String(Reflect.get(user, 'Session')),
    ChallengeResponses: { USERNAME: ada, DEVICE_KEY: key, SRP_A: 'abcdef' },
  });
  await assert.rejects(again, refusal('NotAuthorized', 'Invalid session for the user.'));
});

test('A device that was forgotten from elsewhere does not lock its owner out', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const [laptop, elsewhere] = [newBrowser(), newBrowser()];
  const { user } = await signInWithCode(scene, laptop);
  const lost = deviceKeyOf(laptop);
  const other = await signInWithCode(scene, elsewhere);
  await new Promise((onSuccess, onFailure) => other.user.forgetSpecificDevice(lost, { onSuccess, onFailure }));
  // A new page finds the device in storage; the page that is still open has it in memory, and sends it from the start.
  const asked = await authenticate(user, password);
  assert.equal(asked.called, 'mfaRequired');
  assert.equal(deviceKeyOf(laptop), '');
  await signInWithCode(scene, laptop);
  assert.notEqual(deviceKeyOf(laptop), lost);
  assert.equal(await isAskedForCode(scene, laptop), false);
});

test('Tokens are refreshed with their own confirmed device only', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const browser = newBrowser();
  const { user } = await signInWithCode(scene, browser);
  const refreshToken = user.getSignInUserSession()?.getRefreshToken();
  const REFRESH_TOKEN = refreshToken?.getToken() ?? '';
  const refresh = (device: { DEVICE_KEY?: string }) => {
    const AuthParameters = { REFRESH_TOKEN, ...device };
    return scene.cognito.initiateAuth({ ClientId: scene.ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
  };
  const invalid = refusal('NotAuthorized', 'Invalid Refresh Token');
  await assert.rejects(refresh({}), invalid);
  await assert.rejects(refresh({ DEVICE_KEY: 'us-east-1_00000000-0000-4000-8000-000000000000' }), invalid);
  const DEVICE_KEY = deviceKeyOf(browser);
  const { AuthenticationResult } = await refresh({ DEVICE_KEY });
  assert.equal(AuthenticationResult?.NewDeviceMetadata, undefined);
  await called((callback) => refreshToken && user.refreshSession(refreshToken, callback));
  await forget(user);
  await assert.rejects(refresh({ DEVICE_KEY }), invalid);
});

test('A device that can not prove its password is refused, and so is one that skips the code', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const browser = newBrowser();
  await signInWithCode(scene, browser);
  const secret = browser.keys().find((key) => key.endsWith('.randomPasswordKey')) ?? '';
  browser.setItem(secret, 'something else');
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(authenticate(newUser(scene, ada, browser), password), wrong);
  const { cognito, ClientId } = scene;
  const begun = await beginBySdk(scene);
  const ChallengeResponses = { USERNAME: ada, DEVICE_KEY: deviceKeyOf(browser), SRP_A: 'abcdef' };
  const skip = { ClientId, ChallengeName: 'DEVICE_SRP_AUTH' as const, ChallengeResponses };
  const invalid = refusal('NotAuthorized', 'Invalid session for the user.');
  await assert.rejects(cognito.respondToAuthChallenge({ ...skip, Session: begun.Session }), invalid);
  const missing = refusal('InvalidParameter', 'Missing required parameter Session');
  await assert.rejects(cognito.respondToAuthChallenge(skip), missing);
});

test('Under USER_PASSWORD_AUTH an unknown device is named, and a remembered one stands in for MFA', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const unknown = beginBySdk(scene, { DEVICE_KEY: 'us-east-1_00000000-0000-4000-8000-000000000000' });
  await assert.rejects(unknown, refusal('ResourceNotFound', 'Device does not exist.'));
  const browser = newBrowser();
  const signIn = async () => {
    const user = newUser(scene, ada, browser);
    user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
    return { user, asked: await authenticate(user, password) };
  };
  const { user, asked } = await signIn();
  assert.equal(asked.called, 'mfaRequired');
  requireSession(await outcomeOf((callbacks) => user.sendMFACode(scene.codeFor(phone), callbacks)));
  assert.equal((await signIn()).asked.called, 'onSuccess');
});

test('Amplify confirms a device by itself, and is let in without MFA the next time', async (t) => {
  const scene = await openDevicePool(t, alwaysOn);
  const amplify = openAmplify(scene);
  const { nextStep } = await amplify.signIn(ada, password);
  assert.equal(nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_SMS_CODE');
  assert.ok((await amplify.answer(scene.codeFor(phone))).isSignedIn);
  await amplify.signOut();
  assert.ok((await amplify.signIn(ada, password)).isSignedIn);
  await amplify.signOut();
});

function beginBySdk({ cognito, ClientId }: Scene, device: { DEVICE_KEY?: string } = {}) {
  const AuthParameters = { USERNAME: ada, PASSWORD: password, ...device };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

test('An administrator sees a device, has it remembered or not, and forgets it', async (t) => {
  const scene = await openDevicePool(t, optIn);
  const { cognito, UserPoolId } = scene;
  const laptop = newBrowser();
  await signInWithCode(scene, laptop);
  const DeviceKey = deviceKeyOf(laptop);
  const one = { UserPoolId, Username: ada, DeviceKey };
  const { Device } = await cognito.adminGetDevice(one);
  assert.deepEqual((await cognito.adminListDevices({ UserPoolId, Username: ada })).Devices, [{ ...Device, DeviceKey }]);
  assert.equal(await isAskedForCode(scene, laptop), true);
  await cognito.adminUpdateDeviceStatus({ ...one, DeviceRememberedStatus: 'remembered' });
  assert.equal(await isAskedForCode(scene, laptop), false);
  await cognito.adminForgetDevice(one);
  assert.deepEqual((await cognito.adminListDevices({ UserPoolId, Username: ada })).Devices, []);
  await assert.rejects(cognito.adminGetDevice(one), refusal('ResourceNotFound', 'Device does not exist.'));
  await assert.rejects(cognito.adminForgetDevice(one), refusal('ResourceNotFound', 'Device does not exist.'));
});
