/** Only addresses of this site are honoured after signing in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnAddress } from './return-address.ts';

const login = 'https://site.example/login.html';

function after(wanted: string): string {
  return returnAddress(new URL(`${login}?return=${encodeURIComponent(wanted)}`));
}

const honoured = ['/profile.html', '/profile.html?tab=2#email', '/', '/deep/er/page.html'];

for (const wanted of honoured) {
  test(`${wanted} is honoured`, () => assert.equal(after(wanted), `https://site.example${wanted}`));
}

const refused = [
  '',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'https:evil',
  'https:/evil.example',
  'http://site.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'profile.html',
  '%2F%2Fevil.example',
  '/login.html',
  '/login.html?return=/login.html',
  '/register.html',
];

for (const wanted of refused) {
  test(`${JSON.stringify(wanted)} ends at index`, () => assert.equal(after(wanted), 'https://site.example/index.html'));
}

test('a path that only looks foreign once its dots are gone stays on this site', () => {
  assert.equal(new URL(after('/.//evil.example')).origin, 'https://site.example');
});

test('no wish ends at index, in the folder that the site lives in', () => {
  assert.equal(returnAddress(new URL('https://site.example/app/login.html')), 'https://site.example/app/index.html');
});
