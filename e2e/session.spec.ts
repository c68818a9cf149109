/** Tokens in use: one refresh for many calls and many tabs, and nobody signed out but by Cognito's word. */
import type { BrowserContext, Page } from 'playwright/test';
import { type Call, recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { addLab, labIsOpen, openLab } from './lab/open-lab.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { startSession } from './start-session.ts';

test.beforeAll(async ({ site }) => addLab(site.folder));

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
});

const refreshes = (calls: Call[]) =>
  calls.filter(
    ({ operation, body }) => operation === 'GetTokensFromRefreshToken' || body.AuthFlow === 'REFRESH_TOKEN_AUTH',
  );

/** Statuses of so many calls at once. */
function callApi(page: Page, times = 1): Promise<number[]> {
  return page.evaluate(
    (count) =>
      Promise.all(Array.from({ length: count }, async () => (await window.lab.fetchWithToken('/api/me')).status)),
    times,
  );
}

function accessToken(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.lab.readTokens()?.accessToken);
}

/** Another tab with a copy of this one's sessionStorage, as window.open and "duplicate" make it. */
async function copyTab(page: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => {
    window.open('/lab.html');
  });
  const tab = await opened;
  await labIsOpen(tab);
  return tab;
}

test('twenty calls at once with an expired token make one refresh', async ({ page, time }) => {
  await openLab(page);
  const calls = recordCalls(page);
  await time.pass(2 * hours);
  expect(new Set(await callApi(page, 20))).toEqual(new Set([200]));
  expect(refreshes(calls)).toHaveLength(1);
});

test('a token with less than a minute left is refreshed before the call', async ({ page, time }) => {
  await openLab(page);
  const calls = recordCalls(page);
  await time.pass(58 * minutes);
  await callApi(page);
  expect(refreshes(calls)).toHaveLength(0);
  await time.pass(1.5 * minutes);
  await callApi(page);
  expect(refreshes(calls)).toHaveLength(1);
});

test('after a 401 there is one refresh and one more try, with the same body', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  const bodies: (string | null)[] = [];
  await page.route('**/api/notes', (route) => {
    bodies.push(route.request().postData());
    return route.fulfill({ status: bodies.length === 1 ? 401 : 201, body: 'kept' });
  });
  const status = await page.evaluate(async () => {
    const response = await window.lab.fetchWithToken('/api/notes', { method: 'POST', body: 'a note' });
    return response.status;
  });
  expect([status, bodies]).toEqual([201, ['a note', 'a note']]);
  expect(refreshes(calls)).toHaveLength(1);
});

test('a second 401 is the caller’s to see', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  let tries = 0;
  await page.route('**/api/me', (route) => {
    tries += 1;
    return route.fulfill({ status: 401 });
  });
  expect(await callApi(page)).toEqual([401]);
  expect([tries, refreshes(calls).length]).toEqual([2, 1]);
});

test('twenty calls that all meet a 401 share one refresh', async ({ page }) => {
  await openLab(page);
  const calls = recordCalls(page);
  const stale = `Bearer ${await accessToken(page)}`;
  await page.route('**/api/me', (route) =>
    route.request().headers().authorization === stale ? route.fulfill({ status: 401 }) : route.fallback(),
  );
  expect(new Set(await callApi(page, 20))).toEqual(new Set([200]));
  expect(refreshes(calls)).toHaveLength(1);
});

test('a refresh that ends after a sign-out writes nothing', async ({ page, emulator }) => {
  await openLab(page);
  await page.route(`${emulator.url}/`, async (route) => {
    const isRefresh = route.request().postDataJSON().AuthFlow === 'REFRESH_TOKEN_AUTH';
    const response = await route.fetch();
    if (isRefresh) await page.evaluate(() => sessionStorage.clear());
    await route.fulfill({ response });
  });
  const tokens = await page.evaluate(async () => [await window.lab.refresh(), Object.keys(sessionStorage)]);
  expect(tokens).toEqual([undefined, []]);
});

for (const skew of [5, -5]) {
  test(`a clock that is ${skew} hours off neither loops nor signs out`, async ({ page, emulator }) => {
    await openLab(page);
    const calls = recordCalls(page);
    await page.clock.setSystemTime(Date.now() + skew * hours);
    await callApi(page, 3);
    expect(refreshes(calls).length).toBeLessThanOrEqual(1);
    emulator.clock.advance(2 * hours);
    await page.clock.setSystemTime(Date.now() + (skew + 2) * hours);
    expect(await callApi(page)).toEqual([200]);
    expect(refreshes(calls).length).toBeLessThanOrEqual(2);
    expect(await accessToken(page)).toBeTruthy();
  });
}

for (const answer of [500, 429, 'drop'] as const) {
  test(`a refresh that meets ${answer} signs nobody out, and the next one succeeds`, async ({
    page,
    time,
    emulator,
    network,
  }) => {
    await openLab(page);
    await time.pass(2 * hours);
    if (answer === 'drop') await network.cut();
    else emulator.faults.next('InitiateAuth', { times: 1, answer });
    const outcome = await page.evaluate(async () => {
      try {
        return (await window.lab.fetchWithToken('/api/me')).status;
      } catch (error) {
        return String(error);
      }
    });
    // Throttling passes by itself.
    expect(String(outcome)).toMatch(answer === 429 ? /^200$/ : /^CognitoError/);
    if (answer === 'drop') await network.mend();
    expect(await callApi(page)).toEqual([200]);
  });
}

test('a refresh that hangs gives up, and signs nobody out', async ({ page, emulator, time }) => {
  await openLab(page);
  await time.pass(2 * hours);
  emulator.faults.next('InitiateAuth', { answer: 'hang' });
  const asked = page.waitForRequest(`${emulator.url}/`);
  const outcome = page.evaluate(() => window.lab.fetchWithToken('/api/me').catch(String));
  await asked;
  await page.clock.fastForward(16_000);
  expect(await outcome).toContain('CognitoError');
  // The pool may never have heard of a request that was given up so soon.
  emulator.faults.clear();
  expect(await callApi(page)).toEqual([200]);
});

test('a refresh token that is dead leads to login once, with the reason, and back', async ({ page, time }) => {
  await openLab(page);
  await time.pass(31 * 24 * hours);
  await page.evaluate(() => {
    for (let call = 0; call < 3; call += 1) window.lab.fetchWithToken('/api/me').catch(() => {});
  });
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Your session has ended');
  await login.send(ada.email, ada.password);
  await labIsOpen(page);
});

test('signing out in one tab signs out its copies', async ({ page, context }) => {
  await openLab(page);
  const [second, third] = [await copyTab(page, context), await copyTab(page, context)];
  await page.evaluate(() => window.lab.signOut());
  for (const tab of [second, third]) {
    const login = await new LoginPage(tab).shown();
    await expect(login.news).toContainText('You have signed out');
    expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  }
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
    await expect((await new LoginPage(page).shown()).news).toContainText('Your session has ended');
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
    await new IndexPage(page).shown('Ada');
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

test('index shows what the API answers', async ({ page }) => {
  const index = await (await IndexPage.open(page)).shown('Ada');
  await expect(page.getByText(/Your API answered: Hello, your access token is good/)).toBeVisible();
  await index.expectAccessible();
});

test('no button moves away when the API answers late, not even on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await recordShifts(page);
  const answer = await hold(page, '**/api/me');
  const index = await (await IndexPage.open(page)).shown('Ada');
  await expect(page.getByText('Asking your API…')).toBeVisible();
  const place = await index.button('Sign out everywhere').boundingBox();
  answer();
  await expect(page.getByText('Your API answered: Hello')).toBeVisible();
  await expect(index.button('Ask it again')).toBeVisible();
  expect(await index.button('Sign out everywhere').boundingBox()).toEqual(place);
  expect(await shiftsOf(page)).toEqual([]);
});

test.describe('where the part that asks the API can’t be loaded', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test('index is there without it', async ({ page }) => {
    await page.route('**/ask-api-*.js', (route) => route.abort());
    const index = await (await IndexPage.open(page)).shown('Ada');
    await expect(page.getByRole('heading', { name: 'Your API' })).toBeHidden();
    await index.signOut();
  });
});

test.describe('with an API that wants ID tokens', () => {
  test.use({ siteConfig: { apiToken: 'id' } });

  test('it gets one, and knows the name', async ({ page }) => {
    await IndexPage.open(page);
    await expect(page.getByText('Your API answered: Hello Ada, your id token is good')).toBeVisible();
  });
});

test.describe('with another resource in the configuration', () => {
  test.use({ siteConfig: { apiUrl: '/api', apiPath: 'v1/profile?full=1' } });

  test('index asks the API for it, and the tokens page shows how', async ({ page }) => {
    await page.route('**/api/v1/profile?full=1', (route) => route.fulfill({ json: { message: 'Ada, in full' } }));
    await IndexPage.open(page);
    await expect(page.getByText('Your API answered: Ada, in full')).toBeVisible();
    await page.goto('/tokens.html');
    await expect(page.getByText('/api/v1/profile?full=1')).toBeVisible();
  });
});

const refusals: [status: number, words: string][] = [
  [401, 'does not accept the token, not even a fresh one. It says: No'],
  [403, 'does not let you do this. It says: No'],
  [404, 'has nothing at this address. It says: No'],
  [503, 'has a problem of its own. It says: No'],
];

for (const [status, words] of refusals) {
  test.describe(`when the API answers ${status}`, () => {
    test('index says so in words, and stays signed in', async ({ page }) => {
      await page.route('**/api/me', (route) => route.fulfill({ status, json: { message: 'No' } }));
      const index = await (await IndexPage.open(page)).shown('Ada');
      await expect(page.getByText(words)).toBeVisible();
      await page.unroute('**/api/me');
      await index.button('Ask it again').click();
      await expect(page.getByText('Your API answered: Hello')).toBeVisible();
    });
  });
}

test.describe('when the API cannot be reached', () => {
  test('index says what to look at', async ({ page }) => {
    await page.route('**/api/me', (route) => route.abort());
    await IndexPage.open(page);
    await expect(page.getByText('Your API can’t be reached from this page')).toBeVisible();
  });
});
