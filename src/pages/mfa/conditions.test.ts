import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactorKind } from '../../cognito/factor-settings.ts';
import { mfaConditions } from './conditions.ts';

const addresses = { sms: '+15550100', email: 'ada@engine.example' };

function shown(on: FactorKind[], demand?: 'off' | 'optional' | 'required', preferred?: FactorKind): string[] {
  const conditions = mfaConditions({ on, preferred, addresses }, demand);
  return Object.keys(conditions).filter((name) => conditions[name] && /offered|can|is-/.test(name));
}

test('whatever is off can be turned on, and what is on can be turned off', () => {
  assert.deepEqual(shown([]), ['offered', 'app-can-turn-on', 'sms-can-turn-on', 'email-can-turn-on']);
  assert.deepEqual(shown(['sms']), ['offered', 'app-can-turn-on', 'sms-can-turn-off', 'email-can-turn-on']);
});

test('without a confirmed address there is a way to one in place of the button', () => {
  const conditions = mfaConditions({ on: [], preferred: undefined, addresses: {} }, undefined);
  const { 'email-can-turn-on': canTurnOn, 'email-needs-address': needsAddress } = conditions;
  assert.deepEqual([canTurnOn, needsAddress], [false, true]);
  assert.equal(conditions['app-can-turn-on'], true);
});

test('only where everybody needs one does the last one stay on', () => {
  assert.ok(shown(['app'], 'required').includes('app-is-last'));
  assert.ok(!shown(['app'], 'required').includes('app-can-turn-off'));
  assert.ok(shown(['app'], 'optional').includes('app-can-turn-off'));
  assert.ok(shown(['app', 'sms'], 'required').includes('app-can-turn-off'));
});

test('one of several can be preferred, and the preferred one given up', () => {
  assert.ok(!shown(['app']).includes('app-can-prefer'));
  const several = shown(['app', 'sms'], undefined, 'sms');
  assert.ok(several.includes('app-can-prefer') && several.includes('sms-is-preferred'));
  assert.ok(!several.includes('sms-can-prefer'));
});

test('where there is no second step none is offered, but one that is on all the same is shown', () => {
  assert.ok(!shown([], 'off').includes('offered'));
  assert.ok(shown(['app'], 'off').includes('offered'));
});
