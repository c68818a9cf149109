import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf, warnAt } from './time-left.ts';

const minute = 60_000;
const moments = { signedIn: 0, active: 50 * minute };

test('A sign-in ends when nobody has used it for long enough, or when it has lasted long enough, whichever is first', () => {
  assert.deepEqual(endOf(moments, { idleMinutes: 15 }), { kind: 'idle', at: 65 * minute });
  assert.deepEqual(endOf(moments, { sessionHours: 8 }), { kind: 'session', at: 480 * minute });
  assert.deepEqual(endOf(moments, { idleMinutes: 15, sessionHours: 8 }), { kind: 'idle', at: 65 * minute });
  assert.deepEqual(endOf(moments, { idleMinutes: 15, sessionHours: 1 }), { kind: 'session', at: 60 * minute });
});

test('Without a limit it never does', () => {
  assert.equal(endOf(moments, {}).at, Number.POSITIVE_INFINITY);
});

test('People are warned two minutes before, half of a short time before, and five minutes before what they can’t put off', () => {
  const at = 100 * minute;
  assert.equal(warnAt({ kind: 'idle', at }, { idleMinutes: 15 }), 98 * minute);
  assert.equal(warnAt({ kind: 'idle', at }, { idleMinutes: 4 }), 98 * minute);
  assert.equal(warnAt({ kind: 'idle', at }, { idleMinutes: 1 }), 99.5 * minute);
  assert.equal(warnAt({ kind: 'session', at }, { idleMinutes: 15, sessionHours: 8 }), 95 * minute);
});
