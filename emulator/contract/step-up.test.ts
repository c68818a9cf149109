/** Step-up: a sign-in by choice that has to reach a level, from the start or from an access token, with Amazon's own SDK. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import './quick-powers.ts';
import { codeFromApp } from './authenticator-app.ts';
import { begin, claimsOf, prefer, requestOptions, respond } from './choice-scene.ts';
import { openPasskeyPool, register } from './passkeys-scene.ts';
import { refusal } from './scene.ts';
import { ada, password, type SignedIn } from './signed-in.ts';

const grace = 'grace@hopper.example';
const eve = 'eve@evil.example';
const totpSecret = 'GATEHOUSEGATEHOUSE';
const level = (...numbers: number[]) => ({
  TARGET_ACR_VALUES: numbers.map((number) => `urn:cognito:loa:${number}`).join(' '),
});

/** Ada has a password and a code by e-mail; Grace has an authenticator app and text messages as well. */
function openLevels(t: TestContext): Promise<SignedIn> {
  return openPasskeyPool(t, {
    mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true }, SmsMfaConfiguration: {} },
    users: [
      { email: ada, password },
      { email: grace, password, phone: '+15550100', totpSecret, factors: ['SMS_MFA'] },
    ],
  });
}

/** By password and choice, so that the token says so. */
async function tokenOf(scene: SignedIn): Promise<string> {
  const { AuthenticationResult } = await prefer(scene, ada, 'PASSWORD', { PASSWORD: password });
  return AuthenticationResult?.AccessToken ?? '';
}

test('What does not reach the level is not offered, and the first level of the list that can be reached counts', async (t) => {
  const scene = await openLevels(t);
  const offered = async (name: string, ...numbers: number[]) =>
    (await begin(scene, name, level(...numbers))).AvailableChallenges;
  const passwords = ['PASSWORD_SRP', 'PASSWORD'];
  assert.deepEqual(await offered(ada, 1), [...passwords, 'EMAIL_OTP']);
  assert.deepEqual(await offered(ada, 4, 2), ['EMAIL_OTP']);
  assert.deepEqual(await offered(grace, 4), passwords);
  const none = refusal('InvalidParameter', /no factors/);
  await assert.rejects(begin(scene, ada, level(3)), none);
  await assert.rejects(begin(scene, eve, level(3)), none);
  await register(scene);
  assert.deepEqual(await offered(ada, 4, 3), ['WEB_AUTHN']);
  assert.equal(
    (await prefer(scene, ada, 'PASSWORD', { PASSWORD: password, ...level(3) })).ChallengeName,
    'SELECT_CHALLENGE',
  );
  assert.deepEqual(await offered(ada, 9, 3), ['WEB_AUTHN']);
  await assert.rejects(begin(scene, ada, level(9)), refusal('InvalidParameter', /no level/));
});

test('Level four is the password and the app, whichever of two second factors is preferred', async (t) => {
  const scene = await openLevels(t);
  const PASSWORD = password;
  const plain = await prefer(scene, grace, 'PASSWORD', { PASSWORD });
  assert.equal(plain.ChallengeName, 'SELECT_MFA_TYPE');
  const asked = await prefer(scene, grace, 'PASSWORD', { PASSWORD, ...level(4) });
  assert.equal(asked.ChallengeName, 'SOFTWARE_TOKEN_MFA');
  const SOFTWARE_TOKEN_MFA_CODE = codeFromApp(scene, totpSecret);
  const ended = await respond(scene, asked, { USERNAME: grace, SOFTWARE_TOKEN_MFA_CODE });
  assert.deepEqual([claimsOf(ended).acr, claimsOf(ended).amr], ['urn:cognito:loa:4', ['pwd', 'otp', 'mfa']]);
});

test('A passkey steps up from a password, and the tokens tell of both', async (t) => {
  const scene = await openLevels(t);
  const passkey = await register(scene);
  const ACCESS_TOKEN = await tokenOf(scene);
  const more = { ...level(3), ACCESS_TOKEN };
  const asked = await prefer(scene, ada, 'WEB_AUTHN', more);
  const CREDENTIAL = JSON.stringify(passkey.assert(requestOptions(asked)));
  const ended = await respond(scene, asked, { USERNAME: ada, CREDENTIAL });
  assert.deepEqual([claimsOf(ended).acr, claimsOf(ended).amr], ['urn:cognito:loa:3', ['pwd', 'swk', 'mfa']]);
  const again = begin(scene, ada, { ...level(3), ACCESS_TOKEN: ended.AuthenticationResult?.AccessToken ?? '' });
  await assert.rejects(again, refusal('InvalidParameter', /reached/));
});

test('Whoever shows the token of a password is asked for the app only, as long as the token is fresh enough', async (t) => {
  const scene = await openLevels(t);
  const { cognito, emulator } = scene;
  const ACCESS_TOKEN = await tokenOf(scene);
  const { SecretCode = '' } = await cognito.associateSoftwareToken({ AccessToken: ACCESS_TOKEN });
  await cognito.verifySoftwareToken({ AccessToken: ACCESS_TOKEN, UserCode: codeFromApp(scene, SecretCode) });
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await cognito.setUserMFAPreference({ AccessToken: ACCESS_TOKEN, SoftwareTokenMfaSettings });
  emulator.clock.advance(60_000);
  const asked = await begin(scene, ada, { ...level(4), ACCESS_TOKEN, MAX_AGE: '90' });
  assert.equal(asked.ChallengeName, 'SOFTWARE_TOKEN_MFA');
  const old = await begin(scene, ada, { ...level(4), ACCESS_TOKEN, MAX_AGE: '30' });
  assert.deepEqual([old.ChallengeName, old.AvailableChallenges], ['SELECT_CHALLENGE', ['PASSWORD_SRP', 'PASSWORD']]);
  const SOFTWARE_TOKEN_MFA_CODE = codeFromApp(scene, SecretCode);
  const ended = await respond(scene, asked, { USERNAME: ada, SOFTWARE_TOKEN_MFA_CODE });
  assert.deepEqual(claimsOf(ended).amr, ['pwd', 'otp', 'mfa']);
});

test('A token of somebody else, without a target or with a wrong age steps nobody up, and a Lite pool has no levels', async (t) => {
  const scene = await openLevels(t);
  const { cognito, UserPoolId } = scene;
  const ACCESS_TOKEN = await tokenOf(scene);
  const { AuthenticationResult } = await prefer(scene, ada, 'PASSWORD', { PASSWORD: password });
  const idToken = AuthenticationResult?.IdToken ?? '';
  await assert.rejects(begin(scene, grace, { ...level(4), ACCESS_TOKEN }), refusal('NotAuthorized', /different user/));
  await assert.rejects(begin(scene, ada, { ACCESS_TOKEN }), refusal('InvalidParameter', /TARGET_ACR_VALUES/));
  const wrong = begin(scene, ada, { ...level(2), ACCESS_TOKEN, MAX_AGE: '-1' });
  await assert.rejects(wrong, refusal('InvalidParameter', /MAX_AGE/));
  await assert.rejects(begin(scene, ada, { ...level(2), ACCESS_TOKEN: idToken }), refusal('NotAuthorized', /Token/));
  await assert.rejects(begin(scene, ada, { ...level(1), ACCESS_TOKEN }), refusal('InvalidParameter', /reached/));
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const] };
  await cognito.updateUserPool({ UserPoolId, UserPoolTier: 'LITE', Policies: { SignInPolicy } });
  await assert.rejects(begin(scene, ada, level(1)), refusal('FeatureUnavailableInTier', /LITE/));
});
