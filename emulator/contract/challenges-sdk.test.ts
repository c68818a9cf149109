/** The finer points of challenges, with Amazon's SDK: what is sent, what is refused and how. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const password = 'Engine-1843';
const plain = { UsernameAttributes: undefined } satisfies PoolOptions['settings'];
const app = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const email = { EmailMfaConfiguration: {} };
const sms = { SmsMfaConfiguration: {} };

function openWith(t: TestContext, person: object, more: PoolOptions = {}) {
  return openPool(t, { users: [{ email: ada, password, ...person }], client: passwordClient, ...more });
}

function begin({ cognito, ClientId }: Scene, USERNAME = ada) {
  const AuthParameters = { USERNAME, PASSWORD: password };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

type Asked = Pick<Awaited<ReturnType<typeof begin>>, 'Session'>;

function answer({ cognito, ClientId }: Scene, { Session }: Asked, step: ChallengeNameType, answers: object) {
  const ChallengeResponses = { USERNAME: ada, ...answers };
  return cognito.respondToAuthChallenge({ ClientId, Session, ChallengeName: step, ChallengeResponses });
}

test('A temporary password tells what the person has and what the pool misses, as JSON in texts', async (t) => {
  const Schema = [
    { Name: 'name', Required: true, Mutable: true },
    { Name: 'email', Required: true, Mutable: true },
  ];
  const scene = await openWith(t, { status: 'FORCE_CHANGE_PASSWORD' }, { settings: { Schema } });
  const { ChallengeName, ChallengeParameters = {} } = await begin(scene);
  assert.equal(ChallengeName, 'NEW_PASSWORD_REQUIRED');
  assert.equal(ChallengeParameters.requiredAttributes, '["userAttributes.name"]');
  assert.deepEqual(JSON.parse(ChallengeParameters.userAttributes ?? ''), { email: ada, email_verified: 'true' });
  assert.match(ChallengeParameters.USER_ID_FOR_SRP ?? '', /^[0-9a-f-]{36}$/);
});

test('What can be set only once can be set with the first password, and what may not be written can not', async (t) => {
  const Schema = [{ Name: 'birthdate', Required: true, Mutable: false }];
  const scene = await openWith(t, { status: 'FORCE_CHANGE_PASSWORD' }, { settings: { Schema } });
  const asked = await begin(scene);
  const choose = (attributes: object) =>
    answer(scene, asked, 'NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: 'Analytical-1', ...attributes });
  const unauthorized = refusal('NotAuthorized', 'A client attempted to write unauthorized attribute');
  await assert.rejects(choose({ 'userAttributes.email_verified': 'true' }), unauthorized);
  const unknown = refusal('InvalidParameter', /^Invalid user attributes: user\.custom:x: Attribute does not exist/);
  await assert.rejects(choose({ 'userAttributes.custom:x': '1' }), unknown);
  const { AuthenticationResult } = await choose({ 'userAttributes.birthdate': '1815-12-10' });
  assert.ok(AuthenticationResult?.IdToken);
});

test('A new password that was used before is refused where the pool remembers them', async (t) => {
  const PasswordPolicy = { MinimumLength: 8, PasswordHistorySize: 3 };
  const scene = await openPool(t, { settings: { Policies: { PasswordPolicy } }, client: passwordClient });
  const { cognito, UserPoolId } = scene;
  await cognito.adminCreateUser({ UserPoolId, Username: ada, TemporaryPassword: password });
  const asked = await begin(scene);
  const again = answer(scene, asked, 'NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: password });
  await assert.rejects(again, { name: 'PasswordHistoryPolicyViolationException' });
  assert.ok(
    (await answer(scene, asked, 'NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: 'Analytical-1' })).AuthenticationResult,
  );
});

test('A code by e-mail has six digits and the purpose mfa, and makes the address a verified one', async (t) => {
  const person = { factors: ['EMAIL_OTP'], attributes: { email_verified: 'false' } };
  const scene = await openWith(t, person, { mfa: { MfaConfiguration: 'OPTIONAL', ...email } });
  const asked = await begin(scene);
  assert.equal(asked.ChallengeName, 'EMAIL_OTP');
  const [mail] = scene.emulator.inbox.to(ada);
  assert.match(mail?.code ?? '', /^\d{6}$/);
  assert.equal(mail?.purpose, 'mfa');
  await answer(scene, asked, 'EMAIL_OTP', { EMAIL_OTP_CODE: mail?.code });
  const { UserAttributes = [] } = await scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: ada });
  assert.equal(UserAttributes.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
});

test('E-mail can be chosen under the name that the guide gives it, too', async (t) => {
  const person = { phone: '+15550100', factors: ['EMAIL_OTP', 'SMS_MFA'] };
  const scene = await openWith(t, person, { mfa: { MfaConfiguration: 'OPTIONAL', ...email, ...sms } });
  for (const ANSWER of ['EMAIL_MFA', 'EMAIL_OTP']) {
    const asked = await begin(scene);
    assert.equal(asked.ChallengeName, 'SELECT_MFA_TYPE');
    assert.equal((await answer(scene, asked, 'SELECT_MFA_TYPE', { ANSWER })).ChallengeName, 'EMAIL_OTP');
  }
});

test('Nobody gets past the set-up of a factor without having set one up', async (t) => {
  const scene = await openWith(t, {}, { mfa: { MfaConfiguration: 'ON', ...app } });
  const { cognito } = scene;
  const asked = await begin(scene);
  assert.equal(asked.ChallengeName, 'MFA_SETUP');
  const invalid = refusal('NotAuthorized', 'Invalid session for the user.');
  await assert.rejects(answer(scene, asked, 'MFA_SETUP', {}), invalid);
  await assert.rejects(answer(scene, asked, 'MFA_SETUP', { EMAIL: ada }), { name: 'InvalidParameterException' });
  await assert.rejects(answer(scene, asked, 'SOFTWARE_TOKEN_MFA', { SOFTWARE_TOKEN_MFA_CODE: '123456' }), invalid);
  const { Session } = await cognito.associateSoftwareToken({ Session: asked.Session });
  await assert.rejects(answer(scene, { Session }, 'MFA_SETUP', {}), invalid);
  const spent = refusal('NotAuthorized', 'Invalid session for the user, session can only be used once.');
  await assert.rejects(cognito.associateSoftwareToken({ Session: asked.Session }), spent);
});

test('An authenticator app needs a pool that knows them, and somebody to set it up', async (t) => {
  const scene = await openWith(t, {}, { mfa: { MfaConfiguration: 'OPTIONAL', ...sms } });
  const { cognito } = scene;
  const { AuthenticationResult } = await begin(scene);
  const { AccessToken } = AuthenticationResult ?? {};
  const off = refusal('SoftwareTokenMFANotFound', 'Software Token MFA has not been enabled by the userPool');
  await assert.rejects(cognito.associateSoftwareToken({ AccessToken }), off);
  await assert.rejects(cognito.verifySoftwareToken({ AccessToken, UserCode: '123456' }), off);
  const missing = refusal('InvalidParameter', 'Missing required parameter Session');
  await assert.rejects(cognito.associateSoftwareToken({}), missing);
  await assert.rejects(cognito.verifySoftwareToken({ UserCode: '123456' }), missing);
});

test('An address that signs in somebody else can not be set up, and one that is none can not either', async (t) => {
  const scene = await openPool(t, {
    settings: { ...plain, AliasAttributes: ['email'] },
    mfa: { MfaConfiguration: 'ON', ...email, ...app },
    client: passwordClient,
    users: [
      { username: 'ada', password },
      { username: 'grace', password, email: grace },
    ],
  });
  const asked = await begin(scene, 'ada');
  const setUp = (EMAIL: string) => answer(scene, asked, 'MFA_SETUP', { USERNAME: 'ada', EMAIL });
  await assert.rejects(setUp(grace), refusal('AliasExists', 'An account with the given email already exists.'));
  await assert.rejects(setUp('nowhere'), refusal('InvalidParameter', 'Invalid email address format.'));
  assert.equal((await setUp(ada)).ChallengeName, 'EMAIL_OTP');
});

test('More codes by e-mail than Cognito sends in an hour are refused', async (t) => {
  const scene = await openWith(t, { factors: ['EMAIL_OTP'] }, { mfa: { MfaConfiguration: 'OPTIONAL', ...email } });
  for (let mail = 0; mail < 20; mail += 1) await begin(scene);
  const limited = refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.');
  await assert.rejects(begin(scene), limited);
  scene.emulator.clock.advance(3_600_000);
  assert.equal((await begin(scene)).ChallengeName, 'EMAIL_OTP');
});
