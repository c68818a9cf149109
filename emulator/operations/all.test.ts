/** The table of operations is Amazon's list, and grows with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import amazon from '../http/shapes/amazon.json' with { type: 'json' };
import { identityPoolOperations, userPoolOperations } from './all.ts';

function lackingIn(published: object, table: object): string[] {
  return Object.keys(published).filter((name) => !Object.hasOwn(table, name));
}

test('Every operation of the SDK is in the table', () => {
  assert.deepEqual(lackingIn(amazon['user-pools'], userPoolOperations), []);
  assert.deepEqual(lackingIn(amazon['identity-pools'], identityPoolOperations), []);
});

test('The table has no operation that Amazon has not', () => {
  assert.deepEqual(lackingIn(userPoolOperations, amazon['user-pools']), []);
  assert.deepEqual(lackingIn(identityPoolOperations, amazon['identity-pools']), []);
});
