/** Files that strangers can't read: through login to a report, and back out, by the code that the template gives to CloudFront. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, minutes, test } from './fixtures.ts';
import { watchHeadings } from './headings.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

const address = '/private/report.html?year=2026';
const report = '<!doctype html><html lang="en"><title>Report</title><h1>The report</h1>';

// What the API answers is index-api.spec.ts's business.
test.use({ siteConfig: { apiUrl: undefined, protectFiles: '/private/' } });

test.beforeEach(async ({ site, pool }) => {
  await mkdir(join(site.folder, 'private'), { recursive: true });
  await writeFile(join(site.folder, 'private/report.html'), report);
  await pool.addUser(ada);
});

/** The browser's own cookies, as they are. */
async function fileCookie(page: Page) {
  const cookies = await page.context().cookies();
  return cookies.find(({ name }) => name === '__Host-session');
}

test('a stranger who opens a report signs in, reads it, signs out, and is a stranger again', async ({ page }) => {
  await page.goto(address);
  const login = await new LoginPage(page).shown();
  await login.send(ada.email, ada.password);
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  expect(page.url()).toContain(address);
  expect(await fileCookie(page)).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });

  const index = await (await IndexPage.open(page)).shown('Ada');
  await index.signOut();
  expect(await fileCookie(page)).toBeUndefined();
  await page.goto(address);
  await new LoginPage(page).shown();
});

test('whose cookie has expired reads on, and sees no form on the way; so does whose tokens have, too', async ({
  page,
  time,
}) => {
  await startSession(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  const seen = await watchHeadings(page);
  for (const pause of [16 * minutes, 61 * minutes]) {
    await time.pass(pause);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  }
  expect(seen.filter((heading) => heading !== 'The report')).toEqual([]);
});

test('a page of ours that is open renews the cookie, so that the next file opens at once', async ({ page, time }) => {
  await startSession(page);
  const given = page.waitForResponse('**/session');
  await (await IndexPage.open(page)).shown('Ada');
  await given;
  await time.pass(16 * minutes);
  const renewed = page.waitForResponse('**/session');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await renewed;
  const answer = await page.goto(address);
  expect(answer?.request().redirectedFrom()).toBeNull();
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
});

test('a file that stays closed leads round in no circle, and another account is a press away', async ({ page }) => {
  await page.route('**/session', (route) => route.fulfill({ json: { exp: 9_999_999_999 } }));
  await startSession(page);
  await page.goto(address);
  await expect(page.getByRole('status')).toContainText('This page does not open for you');
  await page.unroute('**/session');
  await page.getByRole('button', { name: 'Sign in with another account' }).click();
  const login = await new LoginPage(page).shown();
  await login.send(ada.email, ada.password);
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
});

test.describe('a host that gives no cookie', () => {
  test.use({ expectedErrors: /ERR_CONNECTION_FAILED .*\/session/ });

  test('can be asked again', async ({ page }) => {
    await page.route('**/session', (route) => route.abort('connectionfailed'));
    await startSession(page);
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('can’t be reached');
    await page.unroute('**/session');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  });
});
