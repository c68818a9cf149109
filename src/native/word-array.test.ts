/** Random bytes for SRP's secret a, device passwords and device salts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import WordArray from './word-array.ts';

test('as many bytes as were asked for, as hex', () => {
  for (const byteCount of [1, 16, 40, 128]) {
    assert.match(new WordArray().random(byteCount).toString(), new RegExp(`^[0-9a-f]{${byteCount * 2}}$`));
  }
});

test('the bytes are new each time, and every value comes up', () => {
  const texts = Array.from({ length: 100 }, () => new WordArray().random(128));
  assert.equal(new Set(texts).size, 100);
  assert.equal(new Set(texts.flatMap((text) => text.match(/../g) ?? [])).size, 256);
});
