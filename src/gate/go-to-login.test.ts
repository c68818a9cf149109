/** Login is found from every depth of the site. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loginAddress } from './go-to-login.ts';

for (const root of ['https://site.example/', 'https://site.example/auth/']) {
  test(`a page in a folder of ${root} finds login in the site's root, and comes back to itself`, () => {
    const page = new URL('reports/mine.html?year=2026#may', root);
    const login = new URL(loginAddress({ comeBack: true }, page, new URL(root)));
    assert.equal(login.origin + login.pathname, `${root}login.html`);
    assert.equal(login.searchParams.get('return'), page.pathname + page.search + page.hash);
  });
}
