/** Everybody in the demo pools meets what `npm start` says they meet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../emulator/contract/quick-powers.ts';
import { sharedKeys } from '../../emulator/contract/scene.ts';
import { startEmulator } from '../../emulator/emulator.ts';
import { call } from '../../src/cognito/call.ts';
import { type SignInFlow, signIn } from '../../src/cognito/sign-in.ts';
import { memoryStorage } from '../../src/session/memory-storage.ts';
import { checkConfig } from '../config/check-config.ts';
import type { DemoPool } from './demo-pool.ts';
import { demoPassword, demoPools } from './demo-pools.ts';
import { localPoolOptions } from './local-pool.ts';

/** The step that a sign-in leads to, or the code of the refusal, by pool and person. */
const met: Record<keyof typeof demoPools, Record<string, string>> = {
  main: {
    demo: 'signed-in',
    temp: 'new-password',
    totp: 'code totp',
    sms: 'code sms',
    'email-mfa': 'code email',
    choose: 'choose-mfa',
    disabled: 'NotAuthorized',
    reset: 'PasswordResetRequired',
    unconfirmed: 'UserNotConfirmed',
  },
  'mfa-required': {
    setup: 'set-up-totp',
    temp: 'new-password',
    totp: 'code totp',
    sms: 'code sms',
    choose: 'choose-mfa',
  },
  'required-attributes': { temp: 'new-password name,birthdate,phone_number' },
  choice: {
    demo: 'PASSWORD_SRP,PASSWORD,EMAIL_OTP,SMS_OTP',
    password: 'PASSWORD_SRP,PASSWORD',
    email: 'EMAIL_OTP',
    text: 'SMS_OTP',
    totp: 'PASSWORD_SRP,PASSWORD',
    temp: 'PASSWORD_SRP,PASSWORD',
    unconfirmed: 'EMAIL_OTP',
  },
  custom: { custom: 'custom', unconfirmed: 'UserNotConfirmed' },
  'custom-after-srp': { custom: 'custom', temp: 'new-password' },
  devices: { demo: 'signed-in', sms: 'code sms', totp: 'code totp' },
  'devices-opt-in': { demo: 'remember-device', sms: 'code sms', totp: 'code totp' },
  social: { demo: 'signed-in' },
  password: { demo: 'signed-in', temp: 'new-password', sms: 'code sms', disabled: 'NotAuthorized' },
};

for (const [name, pool] of Object.entries<DemoPool>(demoPools)) {
  test(`in the pool ${name} everybody is asked what was said`, async (t) => {
    const emulator = await startEmulator();
    t.after(() => emulator.close());
    const config = { userPoolId: 'us-east-1_Demo', clientId: 'gatehousedemo00000000000', endpoint: `${emulator.url}/` };
    checkConfig({ ...config, ...pool.config }, name);
    const options = localPoolOptions({ config, siteUrl: 'http://localhost:8080', pool });
    await emulator.createPool({ ...options, keys: await sharedKeys });
    const found: Record<string, string> = {};
    for (const { email } of pool.people) {
      const { signInWith: flow = 'srp' } = pool.config;
      const attempt = flow === 'choice' ? choices(config, email) : attempted(config, email, flow);
      found[email.replace('@example.com', '')] = await attempt;
    }
    assert.deepEqual(found, Object.entries(met).find(([each]) => each === name)?.[1]);
  });
}

type Door = { userPoolId: string; clientId: string; endpoint: string };

function attempted(pool: Door, email: string, flow: SignInFlow): Promise<string> {
  const attempt = signIn({ email, password: demoPassword }, memoryStorage(), { pool, flow });
  return attempt.then(described, (error) => error.code);
}

/** What they can choose from. */
async function choices({ clientId: ClientId, endpoint }: Door, USERNAME: string): Promise<string> {
  const request = { ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME } } as const;
  const { AvailableChallenges = [] } = await call('InitiateAuth', request, { endpoint });
  return `${AvailableChallenges}`;
}

function described(step: Awaited<ReturnType<typeof signIn>>): string {
  if (step.step === 'code') return `code ${step.channel}`;
  if (step.step === 'new-password')
    return ['new-password', ...(step.missing.length ? [`${step.missing}`] : [])].join(' ');
  return step.step;
}
