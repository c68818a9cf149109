/** The order of sign-in, situation by situation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pool } from '../store/state.ts';
import type { Factor, Passkey, User } from '../store/user.ts';
import { nextChallenge } from './next-challenge.ts';
import type { Progress } from './sign-in.ts';

const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const allFactors: Factor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'];

type Scenario = {
  mfa?: 'OFF' | 'OPTIONAL' | 'ON';
  kinds?: Factor[];
  device?: { remembered: boolean; replacesMfa?: boolean };
  passkeys?: 'MULTI_FACTOR_WITH_USER_VERIFICATION' | 'SINGLE_FACTOR';
  user?: Partial<Pick<User, 'status' | 'attributes' | 'mfa' | 'password' | 'passkeys'>>;
  progress?: Partial<Progress>;
};

function next({
  mfa = 'OFF',
  kinds = allFactors,
  device,
  passkeys = 'SINGLE_FACTOR',
  user = {},
  progress = {},
}: Scenario) {
  const pool = makePool(mfa, kinds, device?.replacesMfa);
  pool.mfa.WebAuthnConfiguration = { RelyingPartyId: 'localhost', FactorConfiguration: passkeys };
  return nextChallenge({
    pool,
    user: makeUser(user, device?.remembered),
    progress: {
      signIn: 'one',
      flow: 'password',
      proved: ['password'],
      ...(device && { deviceKey: 'key' }),
      ...progress,
    },
  });
}

function makePool(MfaConfiguration: 'OFF' | 'OPTIONAL' | 'ON', kinds: Factor[], replacesMfa = true): Pool {
  return {
    id: 'us-east-1_Pool',
    name: 'pool',
    createdAt: 0,
    modifiedAt: 0,
    settings: {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] } },
      MfaConfiguration,
      DeviceConfiguration: { ...tracking, ChallengeRequiredOnNewDevice: replacesMfa },
    },
    mfa: {
      ...(kinds.includes('SMS_MFA') && { SmsMfaConfiguration: {} }),
      ...(kinds.includes('EMAIL_OTP') && { EmailMfaConfiguration: {} }),
      SoftwareTokenMfaConfiguration: { Enabled: kinds.includes('SOFTWARE_TOKEN_MFA') },
    },
    clients: {},
    users: {},
    groups: {},
    keys: { id: {}, access: {} },
    deviceGroupKey: '-group',
    secret: '',
    grants: {},
    authorizationCodes: {},
    spentSessions: {},
    spentSubs: {},
    kept: {},
    strangers: {},
    attempts: {},
    authEvents: {},
  };
}

function makeUser(user: Scenario['user'], remembered: boolean | undefined): User {
  const times = { createdAt: 0, modifiedAt: 0, authenticatedAt: 0 };
  const password = { salt: 'ab', verifier: 'cd' };
  return {
    username: 'ada',
    createdAt: 0,
    modifiedAt: 0,
    enabled: true,
    status: 'CONFIRMED',
    attributes: { sub: 'ada', email: 'ada@lovelace.example', phone_number: '+15550100' },
    pendingAttributes: {},
    codes: [],
    mfa: { enabled: [] },
    devices: remembered === undefined ? {} : { key: { key: 'key', attributes: [], password, remembered, ...times } },
    groups: [],
    lockout: { failures: 0, lastFailureAt: 0, lockedUntil: 0 },
    ...user,
  };
}

const totp = { secret: 'GATEHOUSEGATEHOUSE', usedSteps: [] };
const bare = { attributes: { sub: 'ada' } };
const mustChange = { status: 'FORCE_CHANGE_PASSWORD' } as const;
const withSms = { mfa: { enabled: ['SMS_MFA'] satisfies Factor[] } };
const withTwo = { mfa: { enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] satisfies Factor[], totp } };
const password = { salt: 'ab', verifier: 'cd' };
const passkey: Passkey = {
  id: 'AAAA',
  key: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  counter: 0,
  aaguid: '',
  transports: [],
  rpId: 'localhost',
  createdAt: 0,
};
const verified = { sub: 'ada', email: 'ada@lovelace.example', email_verified: 'true' };
const whole = { password, passkeys: [passkey], attributes: verified };

/** In a sign-in by choice. */
function choosing(chosen: Progress['chosen'], more: Partial<Progress> = {}): { progress: Partial<Progress> } {
  return { progress: { flow: 'choice', proved: [], ...(chosen && { chosen }), ...more } };
}

const exchange = { A: '2', b: '3' };

const situations: [string, Scenario, string][] = [
  ['who begins', { progress: { proved: [] } }, 'PASSWORD_VERIFIER'],
  ['whose password is right', {}, 'tokens'],
  ['whose password is temporary', { user: mustChange }, 'NEW_PASSWORD_REQUIRED'],
  [
    'whose password is temporary, with a factor',
    { mfa: 'ON', user: { ...mustChange, ...withSms } },
    'NEW_PASSWORD_REQUIRED',
  ],
  ['who has a factor that the pool ignores', { user: withSms }, 'tokens'],
  ['who has turned nothing on', { mfa: 'OPTIONAL' }, 'tokens'],
  ['who has turned SMS on', { mfa: 'OPTIONAL', user: withSms }, 'SMS_MFA'],
  ['whose only factor the pool no longer knows', { mfa: 'OPTIONAL', kinds: ['EMAIL_OTP'], user: withSms }, 'tokens'],
  ['who has turned SMS on and lost the number', { mfa: 'OPTIONAL', user: { ...withSms, ...bare } }, 'tokens'],
  ['who has several', { mfa: 'OPTIONAL', user: withTwo }, 'SELECT_MFA_TYPE'],
  ['who has several and chose', { mfa: 'OPTIONAL', user: withTwo, progress: { factor: 'SMS_MFA' } }, 'SMS_MFA'],
  [
    'who prefers one',
    { mfa: 'OPTIONAL', user: { mfa: { ...withTwo.mfa, preferred: 'SOFTWARE_TOKEN_MFA' } } },
    'SOFTWARE_TOKEN_MFA',
  ],
  ['who has given the code', { mfa: 'OPTIONAL', user: withTwo, progress: { proved: ['password', 'mfa'] } }, 'tokens'],
  ['who needs a factor and has none', { mfa: 'ON', user: bare }, 'MFA_SETUP'],
  ['who needs a factor and has a telephone', { mfa: 'ON', kinds: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] }, 'SMS_MFA'],
  ['who needs a factor and has an e-mail address', { mfa: 'ON', kinds: ['EMAIL_OTP'] }, 'EMAIL_OTP'],
  ['who needs a factor and has both', { mfa: 'ON' }, 'SELECT_MFA_TYPE'],
  ['who sets up an e-mail address', { mfa: 'ON', user: bare, progress: { factor: 'EMAIL_OTP' } }, 'EMAIL_OTP'],
  ['whose device is remembered', { device: { remembered: true } }, 'DEVICE_SRP_AUTH'],
  ['whose device is known but not remembered', { device: { remembered: false } }, 'tokens'],
  [
    'whose remembered device stands in for MFA',
    { mfa: 'OPTIONAL', user: withSms, device: { remembered: true } },
    'DEVICE_SRP_AUTH',
  ],
  [
    'whose device is not remembered, with MFA',
    { mfa: 'OPTIONAL', user: withSms, device: { remembered: false } },
    'SMS_MFA',
  ],
  [
    'whose remembered device comes on top of MFA',
    { mfa: 'OPTIONAL', user: withSms, device: { remembered: true, replacesMfa: false } },
    'SMS_MFA',
  ],
  [
    'whose remembered device comes after MFA',
    {
      user: withSms,
      mfa: 'OPTIONAL',
      device: { remembered: true, replacesMfa: false },
      progress: { proved: ['password', 'mfa'] },
    },
    'DEVICE_SRP_AUTH',
  ],
  [
    'whose device has begun',
    { device: { remembered: true }, progress: { deviceExchange: exchange } },
    'DEVICE_PASSWORD_VERIFIER',
  ],
  [
    'whose device has proved itself instead of MFA',
    { mfa: 'ON', user: withSms, device: { remembered: true }, progress: { proved: ['password', 'device'] } },
    'tokens',
  ],
  ['who begins a custom sign-in', { progress: { flow: 'custom', proved: [] } }, 'trigger'],
  ['whose custom sign-in has the password', { progress: { flow: 'custom' } }, 'trigger'],
  [
    'whose custom sign-in has a temporary password',
    { user: mustChange, progress: { flow: 'custom' } },
    'NEW_PASSWORD_REQUIRED',
  ],
  [
    'whose custom sign-in needs no password',
    { user: mustChange, progress: { flow: 'custom', proved: ['custom'] } },
    'tokens',
  ],
  [
    'whose custom sign-in is over, with MFA',
    { mfa: 'ON', user: withSms, progress: { flow: 'custom', proved: ['custom'] } },
    'tokens',
  ],
  [
    'whose custom sign-in is over, on a remembered device',
    { device: { remembered: true }, progress: { flow: 'custom', proved: ['custom'] } },
    'DEVICE_SRP_AUTH',
  ],
  ['who has still to choose', { user: whole, ...choosing(undefined) }, 'SELECT_CHALLENGE'],
  ['who chose the password', { user: whole, ...choosing('PASSWORD') }, 'PASSWORD'],
  ['who chose SRP and has not begun', { user: whole, ...choosing('PASSWORD_SRP') }, 'PASSWORD_SRP'],
  ['who chose SRP and has begun', { user: whole, ...choosing('PASSWORD_SRP', { exchange }) }, 'PASSWORD_VERIFIER'],
  ['who chose a code', { user: whole, ...choosing('EMAIL_OTP') }, 'EMAIL_OTP'],
  ['who chose a code to an address that is not verified', { ...choosing('EMAIL_OTP') }, 'SELECT_CHALLENGE'],
  ['who chose a passkey', { user: whole, ...choosing('WEB_AUTHN') }, 'WEB_AUTHN'],
  [
    'who chose a passkey and has none',
    { user: { ...whole, passkeys: [] }, ...choosing('WEB_AUTHN') },
    'SELECT_CHALLENGE',
  ],
  [
    'whose passkey is of another relying party',
    { user: { ...whole, passkeys: [{ ...passkey, rpId: 'old.example' }] }, ...choosing('WEB_AUTHN') },
    'SELECT_CHALLENGE',
  ],
  [
    'who chose a code, with a second factor',
    { mfa: 'OPTIONAL', user: { ...whole, mfa: withTwo.mfa }, ...choosing('EMAIL_OTP') },
    'SELECT_CHALLENGE',
  ],
  [
    'who chose a passkey, with a second factor',
    { mfa: 'OPTIONAL', user: { ...whole, mfa: withTwo.mfa }, ...choosing('WEB_AUTHN') },
    'SELECT_CHALLENGE',
  ],
  [
    'who chose a passkey that is worth two factors',
    {
      mfa: 'OPTIONAL',
      passkeys: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      user: { ...whole, mfa: withTwo.mfa },
      ...choosing('WEB_AUTHN'),
    },
    'WEB_AUTHN',
  ],
  ['who chose a code where MFA is demanded', { mfa: 'ON', user: whole, ...choosing('EMAIL_OTP') }, 'SELECT_CHALLENGE'],
  [
    'who chose a code with a temporary password',
    { user: { ...whole, ...mustChange }, ...choosing('EMAIL_OTP') },
    'SELECT_CHALLENGE',
  ],
  ['who has read the code', { user: whole, ...choosing('EMAIL_OTP', { proved: ['code'] }) }, 'tokens'],
  [
    'whose password was chosen, and is temporary',
    { user: { ...whole, ...mustChange }, ...choosing('PASSWORD', { proved: ['password'] }) },
    'NEW_PASSWORD_REQUIRED',
  ],
  [
    'whose password was chosen, with a second factor',
    { mfa: 'OPTIONAL', user: { ...whole, ...withTwo }, ...choosing('PASSWORD', { proved: ['password'] }) },
    'SOFTWARE_TOKEN_MFA',
  ],
  [
    'whose passkey is worth two factors and was unlocked',
    {
      mfa: 'ON',
      passkeys: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      user: whole,
      ...choosing('WEB_AUTHN', { proved: ['passkey'], hasVerifiedUser: true }),
    },
    'tokens',
  ],
  [
    'whose passkey is worth two factors and was only touched',
    {
      mfa: 'ON',
      kinds: ['EMAIL_OTP'],
      passkeys: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      user: whole,
      ...choosing('WEB_AUTHN', { proved: ['passkey'] }),
    },
    'EMAIL_OTP',
  ],
  ['who chose a code below the level', { user: whole, ...choosing('EMAIL_OTP', { target: 3 }) }, 'SELECT_CHALLENGE'],
  ['who chose a passkey for its level', { user: whole, ...choosing('WEB_AUTHN', { target: 3 }) }, 'WEB_AUTHN'],
  [
    'whose remembered device would stand in for MFA that the level takes',
    { mfa: 'OPTIONAL', user: withSms, device: { remembered: true }, progress: { target: 3 } },
    'SMS_MFA',
  ],
  [
    'who prefers text messages, and has to reach the level of an app',
    {
      mfa: 'OPTIONAL',
      user: { ...withTwo, mfa: { ...withTwo.mfa, preferred: 'SMS_MFA' } },
      progress: { target: 4 },
    },
    'SOFTWARE_TOKEN_MFA',
  ],
  [
    'who is a stranger and chose a passkey',
    { user: whole, ...choosing('WEB_AUTHN', { stranger: 'eve@evil.example' }) },
    'SELECT_CHALLENGE',
  ],
  ['who is a stranger and chose a code', { ...choosing('EMAIL_OTP', { stranger: 'eve@evil.example' }) }, 'EMAIL_OTP'],
];

for (const [who, scenario, expected] of situations) {
  test(`For somebody ${who}, next comes ${expected}`, () => {
    assert.equal(next(scenario), expected);
  });
}
