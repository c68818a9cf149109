/** How long each kind of file may be kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControl } from './headers.ts';

const kept: [path: string, how: RegExp][] = [
  ['/login-4KX2PQ7A.js', /immutable/],
  ['/auth/login-4KX2PQ7A.js', /immutable/],
  ['/config.js', /^no-cache$/],
  ['/auth/gatehouse.js', /^no-cache$/],
  ['gatehouse.js?v=2', /^no-cache$/],
  ['/protect.js', /^no-cache$/],
  ['/gatehouse.d.ts', /^no-cache$/],
  ['/login.html', /^no-store$/],
  ['/mygatehouse.js', /^no-store$/],
  ['/icon.svg', /max-age=86400/],
];

for (const [path, how] of kept) test(`${path} is sent with ${how.source}`, () => assert.match(cacheControl(path), how));
