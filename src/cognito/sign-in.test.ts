/** Every question on the way in, in every order, against the emulator and with amazon-cognito-identity-js as it is. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { codeFromApp } from '../../emulator/contract/authenticator-app.ts';
import { openPool } from '../../emulator/contract/scene.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { ada, begin, stepOf } from './sign-in-scene.ts';

const { email, phone } = ada;
const newPassword = 'Difference-1822';
const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const STEP = 30_000;

const optional = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
} satisfies PoolOptions['mfa'];
const appDemanded = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
const flows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;

function open(t: TestContext, person: object, options: PoolOptions = {}) {
  const client = { ExplicitAuthFlows: [...flows] };
  return openPool(t, { client, users: [{ email, password: ada.password, ...person }], mfa: optional, ...options });
}

for (const flow of ['srp', 'password'] as const) {
  test(`Under ${flow} the tokens are kept by sub, and a wrong password keeps nothing`, async (t) => {
    const scene = await open(t, {});
    const storage = memoryStorage();
    await assert.rejects(begin(scene, { flow, storage, password: 'Wrong-pass-1' }), { code: 'NotAuthorized' });
    assert.deepEqual(Object.keys(storage), []);
    stepOf('signed-in', await begin(scene, { flow, storage }));
    const sub = storage.getItem(`CognitoIdentityServiceProvider.${scene.ClientId}.LastAuthUser`) ?? '';
    assert.match(sub, /^[0-9a-f-]{36}$/);
    const kinds = [
      'LastAuthUser',
      ...['accessToken', 'clockDrift', 'idToken', 'refreshToken'].map((k) => `${sub}.${k}`),
    ];
    const names = kinds.map((kind) => `CognitoIdentityServiceProvider.${scene.ClientId}.${kind}`);
    assert.deepEqual(Object.keys(storage).sort(), names.sort());
  });
}

test('A temporary password is replaced, with the attributes that are missing and no others', async (t) => {
  const Schema = ['name', 'email'].map((Name) => ({ Name, Required: true, Mutable: true }));
  const scene = await open(t, { status: 'FORCE_CHANGE_PASSWORD' }, { settings: { Schema } });
  const { missing, answer } = stepOf('new-password', await begin(scene));
  assert.deepEqual(missing, ['name']);
  await assert.rejects(answer('short', { name: 'Ada' }), { code: 'InvalidPassword' });
  await assert.rejects(answer(newPassword, {}), { code: 'InvalidParameter', message: /name is missing/ });
  const more = { name: 'Ada', email, email_verified: 'true', phone_number_verified: 'true' };
  stepOf('signed-in', await answer(newPassword, more));
  stepOf('signed-in', await begin(scene, { password: newPassword }));
});

test('Starting over after a temporary password was replaced goes on with the new one', async (t) => {
  const scene = await open(t, { status: 'FORCE_CHANGE_PASSWORD', phone, factors: ['SMS_MFA'] });
  const { answer } = stepOf('new-password', await begin(scene));
  const first = stepOf('code', await answer(newPassword, {}));
  const second = stepOf('code', await first.again?.());
  assert.equal(scene.emulator.inbox.to(phone).length, 2);
  stepOf('signed-in', await second.answer(scene.codeFor(phone)));
});

const sent = [
  { factor: 'SMS_MFA', channel: 'sms', to: phone, sentTo: '+****0100' },
  { factor: 'EMAIL_OTP', channel: 'email', to: email, sentTo: 'a***@e***' },
] as const;

for (const { factor, channel, to, sentTo } of sent) {
  for (const flow of ['srp', 'password'] as const) {
    test(`${factor} under ${flow}: a wrong code can be mended, another one can be sent`, async (t) => {
      const scene = await open(t, { phone, factors: [factor] });
      const storage = memoryStorage();
      const first = stepOf('code', await begin(scene, { flow, storage }));
      assert.deepEqual([first.channel, first.sentTo, first.otherWay], [channel, sentTo, undefined]);
      const code = scene.codeFor(to);
      const wrong = code === '000000' ? '000001' : '000000';
      await assert.rejects(first.answer(wrong), { code: 'CodeMismatch' });
      assert.deepEqual(Object.keys(storage), []);
      const second = stepOf('code', await first.again?.());
      stepOf('signed-in', await second.answer(scene.codeFor(to)));
      assert.equal(scene.emulator.inbox.to(to).length, 2);
    });
  }
}

test('A code of an authenticator app is good once; there is nothing to send again', async (t) => {
  const scene = await open(t, { totpSecret });
  const first = stepOf('code', await begin(scene));
  assert.deepEqual([first.channel, first.again, first.otherWay], ['totp', undefined, undefined]);
  await assert.rejects(first.answer(codeFromApp(scene, totpSecret, 5)), { code: 'CodeMismatch' });
  const code = codeFromApp(scene, totpSecret);
  stepOf('signed-in', await first.answer(code));
  await assert.rejects(stepOf('code', await begin(scene)).answer(code), { code: 'ExpiredCode' });
});

test('Among several factors one is chosen; sending again stays with it, the other way leads back', async (t) => {
  const scene = await open(t, { phone, totpSecret, factors: ['SMS_MFA', 'EMAIL_OTP'] });
  const choice = stepOf('choose-mfa', await begin(scene));
  assert.deepEqual(choice.factors, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']);
  const byMail = stepOf('code', await choice.answer('EMAIL_OTP'));
  const again = stepOf('code', await byMail.again?.());
  assert.equal(again.channel, 'email');
  const back = stepOf('choose-mfa', await again.otherWay?.());
  const byApp = stepOf('code', await back.answer('SOFTWARE_TOKEN_MFA'));
  stepOf('signed-in', await byApp.answer(codeFromApp(scene, totpSecret)));
});

test('After a temporary password comes the set-up of an app, and the next time its code', async (t) => {
  const scene = await open(t, { status: 'FORCE_CHANGE_PASSWORD' }, { mfa: appDemanded });
  const storage = memoryStorage();
  const asked = stepOf('new-password', await begin(scene, { storage }));
  const { secret, account, issuer, answer, otherWay } = stepOf('set-up-totp', await asked.answer(newPassword, {}));
  assert.match(secret, /^[A-Z2-7]{52}$/);
  assert.deepEqual([account, issuer], ['ada@engine.example', 'Gatehouse']);
  assert.equal(otherWay, undefined);
  await assert.rejects(answer(codeFromApp(scene, secret, 5)), { code: 'EnableSoftwareTokenMFA' });
  assert.deepEqual(Object.keys(storage), []);
  stepOf('signed-in', await answer(codeFromApp(scene, secret)));
  const next = stepOf('code', await begin(scene, { password: newPassword }));
  scene.emulator.clock.advance(STEP);
  stepOf('signed-in', await next.answer(codeFromApp(scene, secret)));
});

test('An app whose code was taken is not asked for another when only the last call is lost', async (t) => {
  const scene = await open(t, {}, { mfa: appDemanded });
  const { secret, answer } = stepOf('set-up-totp', await begin(scene));
  scene.emulator.faults.next('RespondToAuthChallenge', { answer: 500 });
  const code = codeFromApp(scene, secret);
  await assert.rejects(answer(code), { code: 'Service' });
  stepOf('signed-in', await answer(code));
});

test('Whoever can set up an app or an address may change their mind, and have the code sent again', async (t) => {
  const mfa = { ...optional, MfaConfiguration: 'ON' } as const;
  const users = [{ username: 'ada', password: ada.password }];
  const scene = await open(t, {}, { settings: { UsernameAttributes: [] }, mfa, users });
  const choice = stepOf('choose-set-up', await begin(scene, { name: 'ada' }));
  assert.deepEqual(choice.factors, ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']);
  const byApp = stepOf('set-up-totp', await choice.answer('SOFTWARE_TOKEN_MFA'));
  const back = stepOf('choose-set-up', await byApp.otherWay?.());
  const byMail = stepOf('set-up-email', await back.answer('EMAIL_OTP'));
  await assert.rejects(byMail.answer('no address'), { code: 'InvalidParameter' });
  const first = stepOf('code', await byMail.answer(email));
  assert.deepEqual([first.channel, first.sentTo], ['email', 'a***@e***']);
  const again = stepOf('code', await first.again?.());
  assert.equal(scene.emulator.inbox.to(email).length, 2);
  stepOf('choose-set-up', await again.otherWay?.());
  stepOf('signed-in', await again.answer(scene.codeFor(email)));
});
