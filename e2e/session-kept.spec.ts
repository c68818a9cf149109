/** Tokens in use where they are rotated, or kept in localStorage or cookies. */
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { addLab, openLab } from './lab/open-lab.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { accessToken, callApi, copyTab, refreshes } from './session-calls.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.beforeAll(async ({ site }) => addLab(site.folder));

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
});

test.describe('with refresh-token rotation', () => {
  test.use({
    siteConfig: { rotateRefreshTokens: true },
    poolOptions: {
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    },
  });

  test('each refresh brings a new refresh token, which is kept', async ({ page, time }) => {
    await openLab(page);
    const seen = new Set<string | undefined>();
    for (let round = 0; round < 3; round += 1) {
      await time.pass(2 * hours);
      expect(await callApi(page, 5)).toEqual([200, 200, 200, 200, 200]);
      seen.add(await page.evaluate(() => window.lab.readTokens()?.refreshToken));
    }
    expect(seen.size).toBe(3);
  });

  test('three tabs with one copied session share one refresh, again and again', async ({ page, context, time }) => {
    await openLab(page);
    const tabs = [page, await copyTab(page, context), await copyTab(page, context)];
    const calls = tabs.map(recordCalls);
    for (let round = 1; round <= 3; round += 1) {
      await time.pass(2 * hours);
      expect(await Promise.all(tabs.map((tab) => callApi(tab, 4)))).toEqual(Array(3).fill([200, 200, 200, 200]));
      expect(refreshes(calls.flat())).toHaveLength(round);
    }
    expect(new Set(await Promise.all(tabs.map(accessToken))).size).toBe(1);
  });

  test('a copy that missed a refresh asks the other tab before it uses the old token', async ({
    page,
    context,
    time,
  }) => {
    await openLab(page);
    const copy = await copyTab(page, context);
    const old = await copy.evaluate(() => ({ ...sessionStorage }));
    await time.pass(2 * hours);
    await callApi(page);
    await copy.evaluate((stored) => Object.assign(sessionStorage, stored), old);
    expect(await callApi(copy)).toEqual([200]);
    expect(await accessToken(copy)).toBe(await accessToken(page));
  });

  test('a refresh token that was used before ends the session', async ({ page, time }) => {
    await openLab(page);
    const old = await page.evaluate(() => ({ ...sessionStorage }));
    await time.pass(2 * hours);
    await callApi(page);
    await page.evaluate((stored) => Object.assign(sessionStorage, stored), old);
    await page.evaluate(() => {
      window.lab.fetchWithToken('/api/me').catch(() => {});
    });
    await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals['session-ended']);
  });
});

test.describe('with tokens in localStorage', () => {
  test.use({ siteConfig: { storage: 'local' } });

  test('a second tab is signed in, and the two share one refresh', async ({ page, context, time }) => {
    await openLab(page);
    const second = await context.newPage();
    await openLab(second);
    const calls = [recordCalls(page), recordCalls(second)];
    await time.pass(2 * hours);
    const statuses = await Promise.all([callApi(page, 5), callApi(second, 5)]);
    expect(new Set(statuses.flat())).toEqual(new Set([200]));
    expect(refreshes(calls.flat())).toHaveLength(1);
    // Not waited for: each of the two leaves its page as soon as it sees that the tokens are gone.
    await second.evaluate(() => {
      window.lab.signOut();
    });
    await new LoginPage(page).shown();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('the session outlives the tab', async ({ page, context }) => {
    await page.close();
    const later = await context.newPage();
    await (await IndexPage.open(later)).shown('Ada');
  });
});

test.describe('with tokens in cookies', () => {
  test.use({
    siteConfig: { storage: { kind: 'cookies', domain: 'gatehouse.localhost', secure: false, sameSite: 'lax' } },
    baseURL: async ({ siteUrl }, use) => use(siteUrl.replace('localhost', 'one.gatehouse.localhost')),
  });

  test('two host names share a session, a refresh and a sign-out', async ({ page, context, siteUrl, time }) => {
    // The cookies are to be those that login.html makes.
    await context.clearCookies();
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    const second = await context.newPage();
    await second.goto(siteUrl.replace('localhost', 'two.gatehouse.localhost'));
    const other = await new IndexPage(second).shown('Ada');
    await time.pass(2 * hours);
    await second.reload();
    await other.shown('Ada');
    await other.signOut();
    expect((await context.cookies()).filter(({ name }) => name.startsWith('Cognito'))).toEqual([]);
    await page.reload();
    await new LoginPage(page).shown();
  });
});
