/** Every page behind the gate carries the same navigation, which marks that page and no other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './load-config.ts';
import { ownPages } from './own-pages.ts';

const signedIn = ownPages.filter((name) => read(name).includes('<main hidden>'));

const expected = unmarked(navigationOf('index.html'));

for (const name of signedIn) {
  test(`${name} has the navigation of index.html, with itself marked`, () => {
    const navigation = navigationOf(name);
    assert.equal(unmarked(navigation), expected);
    assert.deepEqual(navigation.match(/<a[^>]* aria-current="page"[^>]*>/g), [
      `<a href="${name}" aria-current="page">`,
    ]);
  });
}

test('it leads to every page behind the gate, and to no other', () => {
  const links = [...expected.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
  assert.deepEqual([...links].sort(), [...signedIn].sort());
});

test('whoever is not signed in yet gets no navigation', () => {
  const others = ownPages.filter((name) => !signedIn.includes(name));
  assert.deepEqual(
    others.filter((name) => navigationOf(name)),
    [],
  );
});

function navigationOf(name: string): string {
  return /<nav.*<\/nav>/s.exec(read(name))?.[0] ?? '';
}

function unmarked(navigation: string): string {
  return navigation.replace(' aria-current="page"', '');
}

function read(name: string): string {
  return readFileSync(join(root, 'public', name), 'utf8');
}
