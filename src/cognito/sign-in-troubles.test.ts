/** What goes wrong on the way in: it is told apart, told once, and leaves nothing behind. */
import assert from 'node:assert/strict';
import { mock, type TestContext, test } from 'node:test';
import { openPool } from '../../emulator/contract/scene.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { sdkClient } from './sdk-client.ts';
import { ada, begin, forge, stepOf } from './sign-in-scene.ts';

const { email, phone, password } = ada;
const flows = ['srp', 'password'] as const;
const MINUTE = 60_000;

const allowed = {
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
} satisfies PoolOptions['client'];

/** Ada has SMS. */
function open(t: TestContext, options: PoolOptions = {}) {
  return openPool(t, {
    client: allowed,
    users: [{ email, password, phone, factors: ['SMS_MFA'] }],
    mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} },
    ...options,
  });
}

function question(ChallengeName: string, ChallengeParameters = {}) {
  return { ChallengeName, Session: 'x'.repeat(20), ChallengeParameters };
}

for (const flow of flows) {
  const proof = flow === 'srp' ? 'PASSWORD_VERIFIER' : undefined;

  test(`A question that nobody knows yet is named, under ${flow}, and keeps no tokens`, async (t) => {
    const scene = await open(t);
    const storage = memoryStorage();
    forge(t, ({ operation, body }) => {
      const isProof = operation !== 'GetUser' && body.ChallengeName === proof;
      const begins = flow === 'srp' && operation === 'InitiateAuth';
      return isProof && !begins ? question('RETINA_SCAN') : undefined;
    });
    await assert.rejects(begin(scene, { flow, storage }), { code: 'Challenge', message: 'RETINA_SCAN' });
    assert.deepEqual(Object.keys(storage), []);
  });
}

test('A question that nobody knows yet is named after a code, and in place of SRP', async (t) => {
  const scene = await open(t);
  const { answer } = stepOf('code', await begin(scene));
  forge(t, () => question('RETINA_SCAN'));
  await assert.rejects(answer('123456'), { code: 'Challenge', message: 'RETINA_SCAN' });
  await assert.rejects(begin(scene), { code: 'Challenge', message: 'RETINA_SCAN' });
});

test('A question is understood wherever it comes: in place of SRP as well', async (t) => {
  const scene = await open(t);
  forge(t, () => question('EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'a***@e***' }));
  stepOf('code', await begin(scene));
});

test('A choice or a set-up with nothing in it that this site knows is named', async (t) => {
  const scene = await open(t);
  const { answer } = stepOf('code', await begin(scene));
  for (const [name, parameters] of [
    ['SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["RETINA_SCAN"]' }],
    ['MFA_SETUP', { MFAS_CAN_SETUP: '["SMS_MFA"]' }],
    ['MFA_SETUP', {}],
  ] as const) {
    forge(t, () => question(name, parameters));
    await assert.rejects(answer('123456'), { code: 'Challenge', message: name });
    mock.restoreAll();
  }
});

test('The factors to choose from are found under both names that Cognito gives them', async (t) => {
  const scene = await open(t);
  forge(t, () => question('SELECT_MFA_TYPE', { MFAS_CAN_SELECT: '["SMS_MFA","EMAIL_OTP"]' }));
  assert.deepEqual(stepOf('choose-mfa', await begin(scene, { flow: 'password' })).factors, ['SMS_MFA', 'EMAIL_OTP']);
});

test('A storage that is full keeps nothing rather than half', async (t) => {
  const scene = await open(t, { users: [{ email, password }] });
  const storage = memoryStorage();
  const keep = storage.setItem.bind(storage);
  mock.method(storage, 'setItem', (key: string, value: string) => {
    if (key.endsWith('.refreshToken')) throw new RangeError('full');
    keep(key, value);
  });
  await assert.rejects(begin(scene, { storage }), /full/);
  assert.deepEqual(
    Object.keys(storage).filter((key) => key.startsWith('Cognito')),
    [],
  );
});

test('Who takes too long to answer is told so, and can have another code', async (t) => {
  const scene = await open(t);
  const late = stepOf('code', await begin(scene));
  const code = scene.codeFor(phone);
  scene.emulator.clock.advance(4 * MINUTE);
  await assert.rejects(late.answer(code), { code: 'SessionExpired' });
  const { answer } = stepOf('code', await late.again?.());
  stepOf('signed-in', await answer(scene.codeFor(phone)));
});

test('Who takes too long to set up an app is told so', async (t) => {
  const mfa = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
  const scene = await open(t, { users: [{ email, password }], mfa });
  const { answer } = stepOf('set-up-totp', await begin(scene));
  scene.emulator.clock.advance(4 * MINUTE);
  await assert.rejects(answer('123456'), { code: 'SessionExpired' });
});

test('An exception inside the SDK ends the step once, and its callback is not called a second time', async (t) => {
  forge(t, () => ({
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: { SRP_B: 'b', SALT: 'a', SECRET_BLOCK: 'c' },
  }));
  const crashes: unknown[] = [];
  const onCrash = (error: unknown) => crashes.push(error);
  const client = sdkClient(() => ({ onAnswer: () => assert.fail(), onCrash }), { endpoint: 'http://pool.example/' });
  const callback = mock.fn(() => {
    throw new TypeError('of the SDK');
  });
  const params = { AuthFlow: 'USER_SRP_AUTH', ClientId: 'x', ChallengeName: undefined } as const;
  client.request('InitiateAuth', params, callback);
  while (!crashes.length) await new Promise(setImmediate);
  await new Promise(setImmediate);
  assert.equal(callback.mock.callCount(), 1);
  assert.match(String(crashes), /of the SDK/);
  assert.equal(crashes.length, 1);
});

test('An answer that breaks the SDK is told once, as what it is', async (t) => {
  const scene = await open(t);
  forge(t, () => ({ ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: { USER_ID_FOR_SRP: 'x', SRP_B: '0' } }));
  await assert.rejects(begin(scene), Error);
});

const states = [
  ['UNCONFIRMED', 'UserNotConfirmed'],
  ['RESET_REQUIRED', 'PasswordResetRequired'],
] as const;

for (const [status, code] of states) {
  for (const flow of flows) {
    test(`Somebody who is ${status} is told so under ${flow}`, async (t) => {
      const scene = await open(t, { users: [{ email, password, status }] });
      await assert.rejects(begin(scene, { flow }), { code });
    });
  }
}
