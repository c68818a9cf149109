/** index.html: the page behind the gate. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

// What the API answers is session.spec.ts's business; here it would only refresh tokens at its own time.
test.use({ siteConfig: { apiUrl: undefined } });

async function openSignedIn(page: Page): Promise<IndexPage> {
  await startSession(page);
  return (await IndexPage.open(page)).shown('Ada');
}

/** Notes every heading that a person could have read, from the start of each document on. */
async function watchHeadings(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('noteHeading', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const note = (window as unknown as { noteHeading(text: string): void }).noteHeading;
    const look = () => {
      for (const heading of document.querySelectorAll('h1')) {
        if (heading.checkVisibility()) note(heading.textContent);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const eachFrame = () => {
      look();
      requestAnimationFrame(eachFrame);
    };
    eachFrame();
  });
  return seen;
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
  await expect(index.summary).toContainText('can’t be reached');
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
  await expect(login.news).toContainText('Your session has ended');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await login.signIn(ada.email, ada.password);
  expect(page.url()).toMatch(/\/index\.html\?tab=2$/);
});

test('signing out revokes the refresh token and leaves nothing behind', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const index = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  const refreshToken = await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.endsWith('.refreshToken')) ?? '';
    return sessionStorage.getItem(key) ?? '';
  });
  const login = await index.signOut();
  await expect(login.news).toContainText('You have signed out');
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
  await expect(login.news).toContainText('You have signed out everywhere');
  expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([[], []]);

  await elsewhere.goto('/profile.html?tab=2#email');
  const other = await new LoginPage(elsewhere).shown();
  await expect(other.news).toContainText('Your session has ended');
  await other.send(ada.email, ada.password);
  await new ProfilePage(elsewhere).shown();
  expect(elsewhere.url()).toMatch(/\/profile\.html\?tab=2#email$/);
});

test('signing out everywhere with tokens that have expired refreshes them first', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  await time.pass(2 * hours);
  const calls = recordCalls(page);
  await expect((await index.signOutEverywhere()).news).toContainText('You have signed out everywhere');
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'GlobalSignOut', 'RevokeToken']);
});

test('the other tabs of this browser follow', async ({ page, context, pool }) => {
  await pool.addUser(ada);
  const index = await openSignedIn(page);
  const second = await context.newPage();
  await (await LoginPage.open(second)).signIn(ada.email, ada.password);
  await index.signOutEverywhere();
  await expect((await new LoginPage(second).shown()).news).toContainText('You have signed out');
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
  await expect((await index.signOutEverywhere()).news).toContainText('You have signed out everywhere');
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
  await expect(login.news).toContainText('did not end your other sign-ins');
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
