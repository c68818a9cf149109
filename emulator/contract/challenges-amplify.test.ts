/** What a sign-in can ask, with Amplify v6. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import { type Amplified, openAmplify } from './amplify.ts';
import { codeFromApp } from './authenticator-app.ts';
import { openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const phone = '+15550100';
const password = 'Engine-1843';
const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const STEP = 30_000;

type Question = { signInStep: string };

async function openWith(t: TestContext, person: object, options: PoolOptions = {}): Promise<[Scene, Amplified]> {
  const scene = await openPool(t, { users: [{ email: ada, password, ...person }], ...options });
  const amplify = openAmplify(scene);
  t.after(() => amplify.signOut());
  return [scene, amplify];
}

const optional = { MfaConfiguration: 'OPTIONAL' as const };
const demanded = { MfaConfiguration: 'ON' as const };
const sms = { SmsMfaConfiguration: {} };
const app = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const email = { EmailMfaConfiguration: {} };

test('Somebody with a temporary password is told what is missing, and ends signed in', async (t) => {
  const settings = { Schema: [{ Name: 'name', Required: true, Mutable: true }] };
  const [, amplify] = await openWith(t, { status: 'FORCE_CHANGE_PASSWORD' }, { settings });
  const { nextStep } = await amplify.signIn(ada, password);
  assert.deepEqual(nextStep, {
    signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
    missingAttributes: ['name'],
  });
  const { isSignedIn } = await amplify.answer('Analytical-1', { userAttributes: { name: 'Ada' } });
  assert.ok(isSignedIn);
});

test('Somebody with SMS types the code, wrong at first', async (t) => {
  const [scene, amplify] = await openWith(t, { phone, factors: ['SMS_MFA'] }, { mfa: { ...optional, ...sms } });
  const { nextStep } = await amplify.signIn(ada, password);
  assert.deepEqual(nextStep, {
    signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+****0100' },
  });
  await assert.rejects(amplify.answer('wrong'), refusal('CodeMismatch', 'Invalid code or auth state for the user.'));
  assert.ok((await amplify.answer(scene.codeFor(phone))).isSignedIn);
});

test('Somebody with e-mail types the code, wrong at first', async (t) => {
  const [scene, amplify] = await openWith(t, { factors: ['EMAIL_OTP'] }, { mfa: { ...optional, ...email } });
  const { nextStep } = await amplify.signIn(ada, password);
  assert.deepEqual(nextStep, {
    signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@l***' },
  });
  await assert.rejects(amplify.answer('wrong'), refusal('CodeMismatch', 'Invalid code or auth state for the user.'));
  assert.ok((await amplify.answer(scene.codeFor(ada))).isSignedIn);
});

test('Somebody with three factors chooses e-mail', async (t) => {
  const person = { phone, totpSecret, factors: ['SMS_MFA', 'EMAIL_OTP'] };
  const [scene, amplify] = await openWith(t, person, { mfa: { ...optional, ...sms, ...app, ...email } });
  const { nextStep } = await amplify.signIn(ada, password);
  assert.deepEqual(nextStep, {
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
    allowedMFATypes: ['SMS', 'TOTP', 'EMAIL'],
  });
  const chosen: Question = (await amplify.answer('EMAIL')).nextStep;
  assert.equal(chosen.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.ok((await amplify.answer(scene.codeFor(ada))).isSignedIn);
});

test('Somebody who needs a factor sets up an authenticator app after a temporary password', async (t) => {
  const mfa = { ...demanded, ...app };
  const [scene, amplify] = await openWith(t, { status: 'FORCE_CHANGE_PASSWORD' }, { mfa });
  await amplify.signIn(ada, password);
  const { nextStep } = await amplify.answer('Analytical-1');
  assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
  const secret =
    nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP' ? nextStep.totpSetupDetails.sharedSecret : '';
  await assert.rejects(amplify.answer(codeFromApp(scene, secret, 5)), { name: 'EnableSoftwareTokenMFAException' });
  assert.ok((await amplify.answer(codeFromApp(scene, secret))).isSignedIn);
  await amplify.signOut();
  const again: Question = (await amplify.signIn(ada, 'Analytical-1')).nextStep;
  assert.equal(again.signInStep, 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  scene.emulator.clock.advance(STEP);
  assert.ok((await amplify.answer(codeFromApp(scene, secret))).isSignedIn);
});

test('Somebody who needs a factor and has no address chooses e-mail, and proves the address', async (t) => {
  const grace = 'grace@hopper.example';
  const scene = await openPool(t, {
    settings: { UsernameAttributes: undefined },
    mfa: { ...demanded, ...app, ...email },
    users: [{ username: 'grace', password }],
  });
  const amplify = openAmplify(scene);
  t.after(() => amplify.signOut());
  const { nextStep } = await amplify.signIn('grace', password);
  assert.deepEqual(nextStep, {
    signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
    allowedMFATypes: ['TOTP', 'EMAIL'],
  });
  const chosen: Question = (await amplify.answer('EMAIL')).nextStep;
  assert.equal(chosen.signInStep, 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP');
  const sent: Question = (await amplify.answer(grace)).nextStep;
  assert.equal(sent.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
  assert.ok((await amplify.answer(scene.codeFor(grace))).isSignedIn);
  const { UserAttributes = [] } = await scene.cognito.adminGetUser({ UserPoolId: scene.UserPoolId, Username: 'grace' });
  const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  assert.deepEqual([attributes.email, attributes.email_verified], [grace, 'true']);
  await amplify.signOut();
  const again: Question = (await amplify.signIn('grace', password)).nextStep;
  assert.equal(again.signInStep, 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE');
});
