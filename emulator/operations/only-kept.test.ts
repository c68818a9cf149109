/** The docs tell of everything that is only kept, in the words of the code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { identityPoolOperations, userPoolOperations } from './all.ts';
import { onlyKept, tellOnlyKept } from './only-kept.ts';

test('The docs list what is only kept, all of it and nothing else', () => {
  const docs = readFileSync(new URL('../../docs/local-pool.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
  assert.ok(docs.includes(`nothing comes of it: ${tellOnlyKept()}.`), tellOnlyKept());
});

test('What is only kept is set by operations that there are', () => {
  for (const name of Object.values(onlyKept).flat()) {
    assert.ok(name in userPoolOperations || name in identityPoolOperations, name);
  }
});
