/** Only addresses of this site are honoured after signing in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnAddress } from './way-in.ts';

const login = 'https://site.example/login.html';

function after(wanted: string, ...origins: string[]): string {
  const here = new URL(`${login}?return=${encodeURIComponent(wanted)}`);
  return returnAddress(here, { root: new URL('.', login), origins });
}

const honoured = ['/profile.html', '/profile.html?tab=2#email', '/', '/deep/er/page.html', '/reports/confirm.html'];

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

const app = 'https://app.site.example';

for (const wanted of [`${app}/`, `${app}/report?year=2026#may`, '/profile.html']) {
  test(`${wanted} is honoured where ${app} is one of the site's own origins`, () => {
    assert.equal(after(wanted, app), new URL(wanted, login).href);
  });
}

for (const wanted of [
  ...refused,
  'http://app.site.example/',
  'https://app.site.example:8443/',
  'https://app.site.example.evil.example/',
  'https://app.site.example@evil.example/',
  'https://evil.example\\@app.site.example/',
  'https://ada:secret@app.site.example/',
  'https://evil.app.site.example/',
  'https://site.example.evil.example/',
  'https://evil.example/#https://app.site.example/',
  'blob:https://app.site.example/6f1f3f2e',
  'view-source:https://app.site.example/',
  'javascript:alert(1)//https://app.site.example/',
]) {
  test(`${JSON.stringify(wanted)} ends at index there too`, () => {
    assert.equal(after(wanted, app), 'https://site.example/index.html');
  });
}

test('a path that only looks foreign once its dots are gone stays on this site', () => {
  assert.equal(new URL(after('/.//evil.example')).origin, 'https://site.example');
});

for (const root of ['https://site.example/', 'https://site.example/app/']) {
  test(`no wish ends at index in ${root}, also where somebody's own page leads the way in from a folder`, () => {
    for (const page of ['login.html', 'inside/mine.html']) {
      assert.equal(returnAddress(new URL(page, root), { root: new URL(root) }), `${root}index.html`);
    }
  });

  test(`${root} is not left for its own way in`, () => {
    const wanted = encodeURIComponent(new URL('register.html', root).pathname);
    assert.equal(
      returnAddress(new URL(`login.html?return=${wanted}`, root), { root: new URL(root) }),
      `${root}index.html`,
    );
  });
}
