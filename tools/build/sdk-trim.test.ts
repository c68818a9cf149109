/** What is left of a class once the methods that nobody calls are taken out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trimmed } from './sdk-trim.ts';

const source = `class User {
	/** Calls nothing. */
	get(key) {
		if (key) {
			return key;
		}
	}

	/** Calls this.get(1). */
	refresh(
		first,
		second
	) {
		return () => { this.get(first) };
	}
}`;

test('a method is taken out whole, and the others stay', () => {
  const rest = trimmed(source, ['refresh']);
  assert.match(rest, /get\(key\) \{\n\t\tif/);
  assert.doesNotMatch(rest, /refresh\(|second/);
  new Function(rest);
});

test('a method that another one calls is not taken out unawares', () => {
  assert.throws(() => trimmed(source, ['get']), /calls its own get/);
});

test('a method that is not there is named', () => {
  assert.throws(() => trimmed(source, ['signOut']), /has no signOut/);
});

test('a method whose calls never happen goes, and the calls stay', () => {
  const rest = trimmed(source, [], ['get']);
  assert.doesNotMatch(rest, /get\(key\)/);
  assert.match(rest, /this\.get\(first\)/);
});
