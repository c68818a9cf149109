/** What a sign-in can ask, with amazon-cognito-identity-js as it is. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import './quick-powers.ts';
import { authenticate, newUser, type Outcome, outcomeOf, requireSession } from './acij.ts';
import { codeFromApp } from './authenticator-app.ts';
import { openPool, refusal } from './scene.ts';

const ada = 'ada@lovelace.example';
const phone = '+15550100';
const password = 'Engine-1843';
const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const STEP = 30_000;

const allKinds = {
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
};

function openMfaPool(t: TestContext, person: object, mfa: PoolOptions['mfa'] = allKinds) {
  const users = [{ email: ada, password, ...person }];
  return openPool(t, { users, mfa: { MfaConfiguration: 'OPTIONAL', ...mfa } });
}

function requireQuestion(outcome: Outcome, called: Outcome['called']): Record<string, string> {
  assert.equal(outcome.called, called);
  return outcome.called === 'onSuccess' ? {} : outcome.parameters;
}

test('Somebody with a temporary password chooses their own, and fills in what the pool requires', async (t) => {
  const schema = [
    { Name: 'name', Required: true, Mutable: true },
    { Name: 'email', Required: true, Mutable: true },
  ];
  const scene = await openPool(t, {
    settings: { Schema: schema },
    users: [{ email: ada, password, status: 'FORCE_CHANGE_PASSWORD' }],
  });
  const user = newUser(scene, ada);
  const asked = await authenticate(user, password);
  assert.deepEqual(requireQuestion(asked, 'newPasswordRequired'), { email: ada, email_verified: 'true' });
  assert.deepEqual(asked.called === 'onSuccess' || asked.required, ['name']);
  const complete = (newPassword: string, attributes: object) =>
    outcomeOf((callbacks) => user.completeNewPasswordChallenge(newPassword, attributes, callbacks));
  await assert.rejects(
    complete('Analytical-1', {}),
    refusal('InvalidParameter', 'Invalid attributes given, name is missing'),
  );
  await assert.rejects(
    complete('Analytical-1', { name: 'Ada', email: ada }),
    refusal('NotAuthorized', 'Cannot modify an already provided email'),
  );
  await assert.rejects(
    complete('short', { name: 'Ada' }),
    refusal('InvalidPassword', 'Password does not conform to policy: Password not long enough'),
  );
  const session = requireSession(await complete('Analytical-1', { name: 'Ada' }));
  assert.equal(session.getIdToken().payload.name, 'Ada');
  await assert.rejects(authenticate(newUser(scene, ada), password), refusal('NotAuthorized', /^Incorrect/));
  assert.equal((await authenticate(newUser(scene, ada), 'Analytical-1')).called, 'onSuccess');
});

test('Somebody with SMS types the code; a wrong one can be tried again', async (t) => {
  const scene = await openMfaPool(t, { phone, factors: ['SMS_MFA'], attributes: { phone_number_verified: 'false' } });
  const user = newUser(scene, ada);
  const { CODE_DELIVERY_DELIVERY_MEDIUM, CODE_DELIVERY_DESTINATION } = requireQuestion(
    await authenticate(user, password),
    'mfaRequired',
  );
  assert.deepEqual([CODE_DELIVERY_DELIVERY_MEDIUM, CODE_DELIVERY_DESTINATION], ['SMS', '+****0100']);
  const send = (code: string) => outcomeOf((callbacks) => user.sendMFACode(code, callbacks));
  const code = scene.codeFor(phone);
  assert.match(code, /^\d{6}$/);
  const wrong = refusal('CodeMismatch', 'Invalid code or auth state for the user.');
  await assert.rejects(send(code === '000000' ? '000001' : '000000'), wrong);
  const session = requireSession(await send(code));
  assert.equal(session.getIdToken().payload.phone_number_verified, true);
});

test('Somebody with an authenticator app types its code, each one once', async (t) => {
  const scene = await openMfaPool(t, { totpSecret });
  const answer = async (code: string) => {
    const user = newUser(scene, ada);
    requireQuestion(await authenticate(user, password), 'totpRequired');
    return outcomeOf((callbacks) => user.sendMFACode(code, callbacks, 'SOFTWARE_TOKEN_MFA'));
  };
  const wrong = refusal('CodeMismatch', 'Invalid code received for user');
  const code = codeFromApp(scene, totpSecret);
  requireSession(await answer(code));
  await assert.rejects(answer(code), refusal('ExpiredCode', 'Your software token has already been used once.'));
  requireSession(await answer(codeFromApp(scene, totpSecret, 1)));
  await assert.rejects(answer(codeFromApp(scene, totpSecret, 3)), wrong);
  await assert.rejects(answer(codeFromApp(scene, totpSecret, -3)), wrong);
  scene.emulator.clock.advance(4 * STEP);
  requireSession(await answer(codeFromApp(scene, totpSecret, -1)));
});

test('Somebody with several factors and no favourite chooses one', async (t) => {
  const scene = await openMfaPool(t, { phone, totpSecret, factors: ['SMS_MFA'] });
  const user = newUser(scene, ada);
  const choices = requireQuestion(await authenticate(user, password), 'selectMFAType').MFAS_CAN_CHOOSE ?? '';
  assert.deepEqual(JSON.parse(choices), ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
  const choose = (factor: string) => outcomeOf((callbacks) => user.sendMFASelectionAnswer(factor, callbacks));
  await assert.rejects(choose('EMAIL_OTP'), { name: 'InvalidParameterException' });
  requireQuestion(await choose('SOFTWARE_TOKEN_MFA'), 'totpRequired');
  const code = codeFromApp(scene, totpSecret);
  requireSession(await outcomeOf((callbacks) => user.sendMFACode(code, callbacks, 'SOFTWARE_TOKEN_MFA')));
});

test('Somebody with several factors and a favourite is asked for that', async (t) => {
  const scene = await openMfaPool(t, { phone, totpSecret, factors: ['SMS_MFA'], preferredFactor: 'SMS_MFA' });
  requireQuestion(await authenticate(newUser(scene, ada), password), 'mfaRequired');
});

test('In a pool that demands MFA a temporary password comes first, then the app is set up, then it counts', async (t) => {
  const scene = await openMfaPool(
    t,
    { status: 'FORCE_CHANGE_PASSWORD' },
    { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
  );
  const user = newUser(scene, ada);
  requireQuestion(await authenticate(user, password), 'newPasswordRequired');
  const asked = await outcomeOf((callbacks) => user.completeNewPasswordChallenge('Analytical-1', {}, callbacks));
  assert.deepEqual(JSON.parse(requireQuestion(asked, 'mfaSetup').MFAS_CAN_SETUP ?? ''), ['SOFTWARE_TOKEN_MFA']);
  const secret = await new Promise<string>((associateSecretCode, onFailure) => {
    user.associateSoftwareToken({ associateSecretCode, onFailure });
  });
  assert.match(secret, /^[A-Z2-7]{52}$/);
  const verify = (code: string) => outcomeOf((callbacks) => user.verifySoftwareToken(code, 'My phone', callbacks));
  const mismatch = refusal('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA');
  await assert.rejects(verify(codeFromApp(scene, secret, 5)), mismatch);
  const code = codeFromApp(scene, secret);
  requireSession(await verify(code));
  const again = newUser(scene, ada);
  const question = requireQuestion(await authenticate(again, 'Analytical-1'), 'totpRequired');
  assert.equal(question.FRIENDLY_DEVICE_NAME, 'My phone');
  const answer = (given: string) => outcomeOf((callbacks) => again.sendMFACode(given, callbacks, 'SOFTWARE_TOKEN_MFA'));
  await assert.rejects(answer(code), refusal('ExpiredCode', 'Your software token has already been used once.'));
  scene.emulator.clock.advance(STEP);
  requireSession(await answer(codeFromApp(scene, secret)));
});

test('Somebody who is signed in sets up an app, which is not asked for before it is turned on', async (t) => {
  const scene = await openMfaPool(t, {});
  const user = newUser(scene, ada);
  requireSession(await authenticate(user, password));
  const associate = () =>
    new Promise<string>((associateSecretCode, onFailure) => {
      user.associateSoftwareToken({ associateSecretCode, onFailure });
    });
  const [replaced, secret] = [await associate(), await associate()];
  const verify = (code: string) =>
    new Promise((onSuccess, onFailure) => user.verifySoftwareToken(code, 'Phone', { onSuccess, onFailure }));
  await assert.rejects(verify(codeFromApp(scene, replaced)), { name: 'EnableSoftwareTokenMFAException' });
  await verify(codeFromApp(scene, secret));
  assert.equal((await authenticate(newUser(scene, ada), password)).called, 'onSuccess');
});
