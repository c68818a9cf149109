/** Files that strangers can't read: through login to a report, and back out, by the code that the template gives to CloudFront. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { siteAnswers } from '../tools/serve/site-answers.ts';
import { expect, minutes, test } from './fixtures.ts';
import { watchHeadings } from './headings.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

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

test('a file that stays closed leads round in no circle, and another account is a key away; axe finds nothing', async ({
  page,
}) => {
  await page.route('**/session', (route) => route.fulfill({ json: { exp: 9_999_999_999 } }));
  await startSession(page);
  await page.goto(address);
  await expect(page.getByRole('status')).toContainText(words.files.closed);
  await page.unroute('**/session');
  const closed = new IndexPage(page);
  await closed.expectAccessible();
  await closed.tabTo(page.getByRole('button', { name: 'Sign in with another account' }));
  await page.keyboard.press('Enter');
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
    await expect(page.getByRole('alert')).toContainText(words.trouble.kinds.Network);
    await new IndexPage(page).expectAccessible();
    await page.unroute('**/session');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  });
});

test('a group’s folder opens for its people; whoever else is signed in is told so, and gets nothing of it', async ({
  page,
  pool,
  site,
  config,
  emulator,
  elsewhere,
}) => {
  const board = '/private/board/pay.html';
  await mkdir(join(site.folder, 'private/board'), { recursive: true });
  await writeFile(join(site.folder, board), report);
  // What `npm start -- --protect-groups board=directors` serves.
  site.answers.api = siteAnswers({ config, groups: 'board=directors', now: emulator.clock.now });
  await emulator.addTo(pool.userPoolId, { groups: [{ name: 'directors' }] });
  await pool.addUser({ ...grace, groups: ['directors'] });
  const readBoard = async (at: Page, { email, password }: typeof ada) => {
    await at.goto(board);
    await (await new LoginPage(at).shown()).send(email, password);
  };
  const given: number[] = [];
  page.on('response', (response) => response.url().endsWith(board) && given.push(response.status()));
  await readBoard(page, ada);
  await expect(page.getByRole('status')).toContainText(words.files.closed);
  expect(new Set(given)).toEqual(new Set([302]));
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
  await readBoard(elsewhere, grace);
  await expect(elsewhere.getByRole('heading', { name: 'The report' })).toBeVisible();
});

/** By the host's word: what the cookie that the browser has says of its owner. */
async function ownerOfCookie(page: Page): Promise<unknown> {
  const payload = (await fileCookie(page))?.value.split('.')[1] ?? '';
  return payload && JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
}

test.describe('two people at one browser', () => {
  test.beforeEach(async ({ pool }) => {
    await pool.addUser(grace);
  });

  test('the second gets no file by the cookie that the first, whose tab is closed, has left', async ({ page }) => {
    await startSession(page);
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
    const adas = await ownerOfCookie(page);
    const second = await page.context().newPage();
    await page.close();
    await second.goto(`/login.html?return=${encodeURIComponent(address)}`);
    await (await new LoginPage(second).shown()).send(grace.email, grace.password);
    await expect(second.getByRole('heading', { name: 'The report' })).toBeVisible();
    const owner = await ownerOfCookie(second);
    expect(owner).not.toBe('');
    expect(owner).not.toBe(adas);
  });

  test.describe('where the host gives the second none', () => {
    test.use({ expectedErrors: /status of 401.*\/session/ });

    test('the first’s cookie is gone all the same', async ({ page }) => {
      await startSession(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
      const second = await page.context().newPage();
      await second.route('**/session', (route) =>
        route.request().method() === 'POST' ? route.fulfill({ status: 401, body: '' }) : route.continue(),
      );
      const login = await LoginPage.open(second);
      await login.signIn(grace.email, grace.password);
      expect(await fileCookie(second)).toBeUndefined();
    });
  });

  test('the cookie is whose tab comes into sight, and goes when either signs out', async ({ page }) => {
    await startSession(page);
    await (await IndexPage.open(page)).shown('Ada');
    await expect.poll(() => ownerOfCookie(page)).toBeTruthy();
    const adas = await ownerOfCookie(page);
    const second = await page.context().newPage();
    await (await LoginPage.open(second)).signIn(grace.email, grace.password);
    await expect.poll(() => ownerOfCookie(second)).not.toBe(adas);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect.poll(() => ownerOfCookie(page)).toBe(adas);
    await new IndexPage(second).signOut();
    await expect.poll(() => fileCookie(page)).toBeUndefined();
  });
});

test('whoever signs out while a cookie is on its way, in another tab too, has none afterwards', async ({ page }) => {
  await startSession(page);
  const index = await (await IndexPage.open(page)).shown('Ada');
  await expect.poll(() => fileCookie(page)).toBeTruthy();
  const copying = page.context().waitForEvent('page');
  await page.evaluate(() => void window.open('/index.html'));
  const copy = await copying;
  await new IndexPage(copy).shown('Ada');
  const late: (() => void)[] = [];
  await copy.route('**/session', async (route) => {
    if (route.request().method() === 'POST') await new Promise<void>((resolve) => late.push(resolve));
    await route.continue().catch(() => {});
  });
  await copy.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.endsWith('.files')) localStorage.removeItem(key);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect.poll(() => late.length).toBe(1);
  await index.signOut();
  await new LoginPage(copy).shown();
  for (const release of late) release();
  expect(await fileCookie(page)).toBeUndefined();
  await copy.goto(address);
  await new LoginPage(copy).shown();
});

test.describe('where sign-ins end by themselves', () => {
  test.use({ siteConfig: { apiUrl: undefined, protectFiles: '/private/', storage: 'local', idleMinutes: 20 } });

  test('one that is over by then opens no file, neither on the way there nor by way of login', async ({
    page,
    time,
  }) => {
    for (const way of [address, `/login.html?return=${encodeURIComponent(address)}`]) {
      await startSession(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
      await time.pass(21 * minutes);
      const given: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && given.push(new URL(request.url()).pathname));
      await page.goto(way);
      await new LoginPage(page).shown();
      expect(given).not.toContain('/session');
    }
  });
});

test.describe('where tabs share their tokens', () => {
  test.use({ siteConfig: { apiUrl: undefined, protectFiles: '/private/', storage: 'local' } });

  test('a file that stays closed to Ada signs nobody else out', async ({ page, pool, context }) => {
    await pool.addUser(grace);
    await page.route('**/session', (route) => route.fulfill({ json: { exp: 9_999_999_999 } }));
    await startSession(page);
    await page.goto(address);
    await expect(page.getByRole('status')).toContainText(words.files.closed);
    await page.unroute('**/session');
    const second = await context.newPage();
    const login = await (await (await IndexPage.open(second)).shown('Ada')).signOut();
    await login.signIn(grace.email, grace.password);
    await page.getByRole('button', { name: 'Sign in with another account' }).click();
    await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
    await second.reload();
    await new IndexPage(second).shown('Grace');
  });
});
