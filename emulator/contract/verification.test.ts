/** Codes that verify an address of somebody who is signed in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Triggers } from '../triggers/triggers.ts';
import { accessTokenOf, refusal } from './scene.ts';
import { ada, attributesOf, password, signInTo, update, verify } from './signed-in.ts';

const newAddress = 'countess@lovelace.example';
const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');

test('A code that went to an address before it was changed proves nothing', async (t) => {
  const scene = await signInTo(t);
  const { cognito, ClientId, AccessToken, codeFor } = scene;
  await cognito.forgotPassword({ ClientId, Username: ada });
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  const [, resetCode] = scene.emulator.inbox.to(ada).map(({ code }) => code);
  await update(scene, { email: newAddress });
  const Code = codeFor(ada);
  if (Code !== codeFor(newAddress)) {
    const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
    await assert.rejects(cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code }), mismatch);
  }
  const { sub: Username = '' } = await attributesOf(scene);
  const reset = cognito.confirmForgotPassword({
    ClientId,
    Username,
    ConfirmationCode: resetCode,
    Password: 'Engine-1844',
  });
  await assert.rejects(reset, expired);
});

test('A code can be asked for again, and tried, only so often', async (t) => {
  const scene = await signInTo(t, {}, { attributes: { email_verified: 'false' } });
  const { cognito, AccessToken } = scene;
  const ask = () => cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  const { CodeDeliveryDetails } = await ask();
  assert.equal(CodeDeliveryDetails?.Destination, 'a***@l***');
  for (const _ of Array(4)) await ask();
  const limit = refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.');
  await assert.rejects(ask(), limit);
  const wrong = () => cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code: 'wrong' });
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  for (const _ of Array(15)) await assert.rejects(wrong(), mismatch);
  await assert.rejects(verify(scene, ada), limit);
});

test('A code for an attribute lives for a day', async (t) => {
  const scene = await signInTo(t, { client: { AccessTokenValidity: 24 } });
  const { cognito, AccessToken, emulator } = scene;
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  emulator.clock.advance(24 * 3_600_000);
  const again = { ...scene, AccessToken: await accessTokenOf(scene, ada, password) };
  await assert.rejects(verify(again, ada), expired);
});

test('Only addresses that somebody has can be verified', async (t) => {
  const { cognito, AccessToken } = await signInTo(t);
  const ask = (AttributeName: string) => cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName });
  const other = 'Invalid attribute name. Only phone_number and email can be verified.';
  await assert.rejects(ask('name'), refusal('InvalidParameter', other));
  const check = cognito.verifyUserAttribute({ AccessToken, AttributeName: 'name', Code: '1' });
  await assert.rejects(check, refusal('InvalidParameter', other));
  await assert.rejects(ask('phone_number'), refusal('InvalidParameter', 'The user has no phone_number to verify.'));
});

test('The custom-message trigger knows why a code is sent', async (t) => {
  const sources: string[] = [];
  const triggers = {
    customMessage: (event) => {
      sources.push(event.triggerSource);
      return event;
    },
  } satisfies Triggers;
  const scene = await signInTo(t, { triggers });
  const { cognito, AccessToken } = scene;
  await update(scene, { email: newAddress });
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  assert.deepEqual(sources, ['CustomMessage_UpdateUserAttribute', 'CustomMessage_VerifyUserAttribute']);
});
