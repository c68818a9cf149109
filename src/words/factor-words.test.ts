import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactorKind } from '../cognito/factor-settings.ts';
import { factorState, mfaOverview } from './factor-words.ts';

function settings(on: FactorKind[], preferred?: FactorKind) {
  return { on, preferred, addresses: {} };
}

test('with nothing on, the page says what the pool demands as far as it knows', () => {
  assert.match(mfaOverview(settings([]), undefined), /is off: your password alone/);
  assert.match(mfaOverview(settings([]), 'optional'), /is off: your password alone/);
  assert.match(mfaOverview(settings([]), 'required'), /asks everybody for a second step/);
  assert.match(mfaOverview(settings([]), 'off'), /has no two-step sign-in/);
});

test('the only one is what is asked for', () => {
  assert.match(mfaOverview(settings(['sms']), undefined), /we ask for a code that comes by text message\.$/);
  assert.equal(factorState('sms', settings(['sms'])), 'On');
  assert.equal(factorState('app', settings(['sms'])), 'Off');
});

test('of several, the preferred one is asked for and the others are not', () => {
  const several = settings(['app', 'email'], 'email');
  assert.match(mfaOverview(several, undefined), /we ask for a code that comes by email\.$/);
  assert.equal(factorState('email', several), 'On, and asked for');
  assert.match(factorState('app', several), /^On, but not asked for/);
});

test('of several without a preference, the person chooses', () => {
  const several = settings(['app', 'email']);
  assert.match(mfaOverview(several, 'required'), /you choose how you get a code\.$/);
  assert.equal(factorState('app', several), 'On');
});
