import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factorPreference, factorSettings } from './factor-settings.ts';

function addressesWith(flags: Record<string, string>) {
  const values = { email: 'ada@engine.example', phone_number: '+15550100', ...flags };
  return factorSettings({ UserAttributes: Object.entries(values).map(([Name, Value]) => ({ Name, Value })) }).addresses;
}

test('nothing is on for an account that has never turned anything on', () => {
  assert.deepEqual(factorSettings({ UserAttributes: [] }), { on: [], preferred: undefined, addresses: {} });
});

test('what Cognito lists is on, and one of them can be preferred', () => {
  const { on, preferred } = factorSettings({
    UserAttributes: [],
    UserMFASettingList: ['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
    PreferredMfaSetting: 'EMAIL_OTP',
  });
  assert.deepEqual([on, preferred], [['app', 'email'], 'email']);
});

test('a kind that nobody knows yet is left out', () => {
  const settings = { UserMFASettingList: ['RETINA_SCAN'], PreferredMfaSetting: 'RETINA_SCAN' };
  assert.deepEqual(factorSettings({ UserAttributes: [], ...settings }), {
    on: [],
    preferred: undefined,
    addresses: {},
  });
});

test('only a verified address can get codes', () => {
  assert.deepEqual(addressesWith({ email_verified: 'true', phone_number_verified: 'true' }), {
    sms: '+15550100',
    email: 'ada@engine.example',
  });
  assert.deepEqual(addressesWith({ email_verified: 'false' }), {});
});

test('one kind is named at a time, so that a refusal is about that kind', () => {
  assert.deepEqual(factorPreference('app', 'on'), { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false } });
  assert.deepEqual(factorPreference('sms', 'preferred'), { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  assert.deepEqual(factorPreference('email', 'off'), { EmailMfaSettings: { Enabled: false, PreferredMfa: false } });
});
