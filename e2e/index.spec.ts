/** index.html: the page behind the gate. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { watchHeadings } from './headings.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

// What the API answers is index-api.spec.ts's business; here it would only refresh tokens at its own time.
test.use({ siteConfig: { apiUrl: undefined } });

async function openSignedIn(page: Page): Promise<IndexPage> {
  await startSession(page);
  return (await IndexPage.open(page)).shown('Ada');
}

test('nothing of the page is painted for a person who is signed out', async ({ page }) => {
  const seen = await watchHeadings(page);
  await IndexPage.open(page);
  await new LoginPage(page).shown();
  expect(new Set(seen)).toEqual(new Set(['Sign in']));
  expect(new URL(page.url()).searchParams.get('return')).toBe('/');
});

test('the page asked for is where signing in leads', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.goto('/index.html?from=mail#news');
  await (await new LoginPage(page).shown()).signIn(ada.email, ada.password);
  expect(page.url()).toMatch(/\/index\.html\?from=mail#news$/);
});

test('Ada is greeted by her name, and by nothing else before', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  const seen = await watchHeadings(page);
  await (await IndexPage.open(page)).shown('Ada');
  expect(new Set(seen)).toEqual(new Set(['Hi Ada!']));
});

test('a person without a name is greeted by the address', async ({ page, pool }) => {
  await pool.addUser({ email: ada.email, password: ada.password });
  const index = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await index.shown(ada.email);
});

test('expired tokens are refreshed before the page shows, by one call', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  await startSession(page);
  const calls = recordCalls(page);
  await time.pass(2 * hours);
  const seen = await watchHeadings(page);
  await (await IndexPage.open(page)).shown('Ada');
  expect(calls.map(({ operation, body }) => [operation, body.AuthFlow])).toEqual([
    ['InitiateAuth', 'REFRESH_TOKEN_AUTH'],
  ]);
  expect(new Set(seen)).toEqual(new Set(['Hi Ada!']));
  await page.reload();
  await new IndexPage(page).shown('Ada');
  expect(calls).toHaveLength(1);
});

test('a pool that cannot be reached is no sign-out', async ({ page, pool, time, network }) => {
  await pool.addUser(ada);
  await startSession(page);
  await time.pass(2 * hours);
  await network.cut();
  const index = await IndexPage.open(page);
  await expect(index.summary).toContainText(words.trouble.kinds.Network);
  await expect(page.getByRole('heading', { name: 'Hi' })).toBeHidden();
  await index.expectAccessible();
  await network.mend();
  await index.button('Try again').click();
  await index.shown('Ada');
});

for (const answer of [500, 429] as const) {
  test(`an answer of ${answer} to the refresh is no sign-out`, async ({ page, pool, time, emulator }) => {
    await pool.addUser(ada);
    await startSession(page);
    await time.pass(2 * hours);
    emulator.faults.next('InitiateAuth', { answer });
    const index = await IndexPage.open(page);
    if (answer === 500) await index.button('Try again').click();
    await index.shown('Ada');
  });
}

test('a refresh token that is dead leads to login, with the reason, and back', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  await startSession(page);
  await time.pass(31 * 24 * hours);
  await page.goto('/index.html?tab=2');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await login.signIn(ada.email, ada.password);
  expect(page.url()).toMatch(/\/index\.html\?tab=2$/);
});

test('storage that somebody has tampered with counts as signed out', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.endsWith('.idToken')) sessionStorage.setItem(key, 'half.a.token');
    }
  });
  await IndexPage.open(page);
  await new LoginPage(page).shown();
});

test('the page loads no SDK', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await (await IndexPage.open(page)).shown('Ada');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((path) => path.startsWith('/sign-in-'))).toEqual([]);
});

test('the keyboard alone suffices, and axe finds nothing', async ({ page, pool }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  await index.expectAccessible();
  await index.tabTo(index.button('Sign out'));
  await page.keyboard.press('Enter');
  await new LoginPage(page).shown();
});
