/** How many end-to-end tests may need a second try. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countIn } from './end-to-end-tests.ts';

test('One or two that pass at their second try are passed', () => {
  for (const flaky of [1, 2])
    assert.deepEqual(countIn({ expected: 600, unexpected: 0, flaky, skipped: 0 }), {
      passed: 600 + flaky,
      failed: 0,
      skipped: 0,
    });
});

test('More than two that needed a second try are failed, as is one that failed twice', () => {
  assert.equal(countIn({ expected: 600, unexpected: 0, flaky: 3, skipped: 0 }).failed, 3);
  assert.equal(countIn({ expected: 600, unexpected: 1, flaky: 1, skipped: 0 }).failed, 1);
});
