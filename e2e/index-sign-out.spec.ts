/** index.html: signing out, here and everywhere. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { watchHeadings } from './headings.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

// What the API answers is index-api.spec.ts's business; here it would only refresh tokens at its own time.
test.use({ siteConfig: { apiUrl: undefined } });

async function openSignedIn(page: Page): Promise<IndexPage> {
  await startSession(page);
  return (await IndexPage.open(page)).shown('Ada');
}

test('signing out revokes the refresh token and leaves nothing behind', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const index = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  const refreshToken = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.endsWith('.refreshToken')) ?? '';
    return sessionStorage.getItem(key) ?? '';
  });
  const login = await index.signOut();
  await expect(login.news).toContainText(words.arrivals['signed-out']);
  expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([[], []]);

  const refusal = await page.request.post(emulator.url, {
    headers: {
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      'content-type': 'application/x-amz-json-1.1',
    },
    data: {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: pool.clientId,
      AuthParameters: { REFRESH_TOKEN: refreshToken },
    },
  });
  expect(await refusal.json()).toMatchObject({ message: 'Refresh Token has been revoked' });
});

test('signing out cleans the browser though the pool cannot be reached', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  await network.cut();
  await index.signOut();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('signing out waits for nobody', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  emulator.faults.next('RevokeToken', { answer: 'hang' });
  await index.signOut();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('signing out everywhere ends the session in another browser at its next call, and only until the next sign-in', async ({
  page,
  pool,
  elsewhere,
}) => {
  await pool.addUser(ada);
  await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password);
  const index = await openSignedIn(page);
  const login = await index.signOutEverywhere();
  await expect(login.news).toContainText(words.arrivals['signed-out-everywhere']);
  expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([[], []]);

  await elsewhere.goto('/profile.html?tab=2#email');
  const other = await new LoginPage(elsewhere).shown();
  await expect(other.news).toContainText(words.arrivals['session-ended']);
  await other.send(ada.email, ada.password);
  await new ProfilePage(elsewhere).shown();
  expect(elsewhere.url()).toMatch(/\/profile\.html\?tab=2#email$/);
});

test('signing out everywhere with tokens that have expired refreshes them first', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  await time.pass(2 * hours);
  const calls = recordCalls(page);
  await expect((await index.signOutEverywhere()).news).toContainText(words.arrivals['signed-out-everywhere']);
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'GlobalSignOut', 'RevokeToken']);
});

test('the other tabs of this browser follow', async ({ page, context, pool }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  const second = await context.newPage();
  await (await LoginPage.open(second)).signIn(ada.email, ada.password);
  await index.signOutEverywhere();
  await expect((await new LoginPage(second).shown()).news).toContainText(words.arrivals['signed-out']);
});

test('signing out everywhere with a token that only Cognito calls expired gets a new one', async ({
  page,
  pool,
  emulator,
}) => {
  await pool.addUser(ada);
  await startSession(page);
  const index = await (await IndexPage.open(page)).shown('Ada');
  emulator.clock.advance(2 * hours);
  await expect((await index.signOutEverywhere()).news).toContainText(words.arrivals['signed-out-everywhere']);
});

test('signing out everywhere works here though the pool cannot be reached, and login says so', async ({
  page,
  pool,
  network,
}) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  await network.cut();
  const login = await index.signOutEverywhere();
  await expect(login.news).toContainText(words.arrivals['signed-out-here']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('after signing out, the back button shows nothing of the page', async ({ page, pool }) => {
  await pool.addUser(ada);
  const index = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await page.goto('/index.html?second');
  await index.shown('Ada');
  await index.signOut();
  const seen = await watchHeadings(page);
  await page.goBack();
  await new LoginPage(page).shown();
  expect(seen).not.toContain('Hi Ada!');
});
