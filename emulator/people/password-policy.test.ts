/** Checks that temporary passwords keep to the policy, whatever chance makes of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pool } from '../store/state.ts';
import { checkPassword, defaultPolicy, generatePassword } from './password-policy.ts';

function poolWith(PasswordPolicy: typeof defaultPolicy): Pool {
  const id = 'us-east-1_TestPool1';
  const rest = {
    clients: {},
    users: {},
    groups: {},
    grants: {},
    authorizationCodes: {},
    spentSessions: {},
    spentSubs: {},
    kept: {},
    strangers: {},
    attempts: {},
    authEvents: {},
    mfa: {},
  };
  const keys = { id: {}, access: {} };
  const settings = { Policies: { PasswordPolicy } };
  return { ...rest, id, name: id, createdAt: 0, modifiedAt: 0, keys, deviceGroupKey: '', secret: '', settings };
}

test('A thousand temporary passwords are accepted by the policy, and no two are the same', () => {
  const pool = poolWith({ ...defaultPolicy, MinimumLength: 12 });
  const passwords = Array.from({ length: 1000 }, () => generatePassword(pool));
  for (const password of passwords) checkPassword(pool, password, 'Password does not conform to policy: ');
  assert.equal(new Set(passwords).size, 1000);
  assert.ok(passwords.every((password) => password.length === 12 && !/\s/.test(password)));
});

test('Letters beyond basic Latin are neither upper nor lower case to the policy', () => {
  const pool = poolWith(defaultPolicy);
  const check = (password: string) => () => checkPassword(pool, password, 'Password did not conform with policy: ');
  assert.throws(check('ÄÖÜ-aaa-111'), {
    message: 'Password did not conform with policy: Password must have uppercase characters',
  });
  assert.throws(check('äöü-AAA-111'), {
    message: 'Password did not conform with policy: Password must have lowercase characters',
  });
  assert.throws(check('aA1€aA1€aA1'), {
    message: 'Password did not conform with policy: Password must have symbol characters',
  });
});
