/** The SDK's own DateHelper is the judge. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSdk } from '../../tools/bench/sdk-parts.ts';

const native = new (await loadSdk({ native: true })).DateHelper();
const original = new (await loadSdk({ native: false })).DateHelper();

test('the time stamp has no zero before the day', (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2025, 4, 6, 7, 8, 9) });
  assert.equal(native.getNowString(), 'Tue May 6 07:08:09 UTC 2025');
});

test('every day of a leap year and every hour reads like the original', (context) => {
  context.mock.timers.enable({ apis: ['Date'] });
  for (let day = 0; day < 366; day += 1) {
    context.mock.timers.setTime(Date.UTC(2028, 0, 1 + day, day % 24, (day * 7) % 60, (day * 11) % 60));
    assert.equal(native.getNowString(), original.getNowString());
  }
});
