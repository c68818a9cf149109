/** Two people, one browser, two tabs: a page acts for the person it was opened for, or not at all. */
import type { BrowserContext, Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { addLab, labIsOpen, openLab } from './lab/open-lab.ts';
import { DeleteAccountPage } from './pages/delete-account-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.use({ expectedErrors: /status of 40\d/ });

test.beforeAll(async ({ site }) => addLab(site.folder));

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
  await startSession(page);
});

/** In a second tab Ada signs out, and Grace in. */
async function changePeople(context: BrowserContext): Promise<Page> {
  const second = await context.newPage();
  const index = await (await IndexPage.open(second)).shown('Ada');
  const login = await index.signOut();
  await login.signIn(grace.email, grace.password);
  return second;
}

const shared = {
  localStorage: { storage: 'local' },
  cookies: { storage: { kind: 'cookies', secure: false, sameSite: 'lax' } },
} as const;

for (const [name, siteConfig] of Object.entries(shared)) {
  test.describe(`with tokens in ${name}`, () => {
    test.use({ siteConfig });

    test('each page of Ada gives way when Grace signs in in another tab', async ({ context }) => {
      test.slow();
      const pages: [path: string, page: Page][] = [];
      for (const path of ['profile', 'change-password', 'mfa', 'devices', 'tokens', 'delete-account', 'index', 'lab']) {
        const page = await context.newPage();
        await page.goto(`/${path}.html`);
        await expect(page.getByRole('main')).toBeVisible();
        await page.evaluate(() => document.documentElement.setAttribute('data-owner', 'ada'));
        pages.push([path, page]);
      }
      await changePeople(context);
      for (const [path, page] of pages) {
        await page.bringToFront();
        await expect(page.locator('[data-owner]'), path).toHaveCount(0);
        await expect(page.getByText(ada.email), path).toHaveCount(0);
      }
    });

    test('where tabs can’t hear each other, nothing of Grace’s is deleted by Ada’s page', async ({ page, context }) => {
      await context.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'BroadcastChannel');
        addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
      });
      const own = await DeleteAccountPage.open(page);
      await page.evaluate(() => addEventListener('focus', (event) => event.stopImmediatePropagation(), true));
      await own.field('Email address').fill(ada.email);
      const second = await changePeople(context);
      const calls = recordCalls(page);
      await page.evaluate(() => document.querySelector<HTMLFormElement>('form#delete')?.requestSubmit());
      await expect(page.getByText(grace.email).first()).toBeVisible();
      expect(calls.map(({ operation }) => operation)).not.toContain('DeleteUser');
      await second.reload();
      await new IndexPage(second).shown('Grace');
    });

    test('signing in over somebody’s tokens revokes those', async ({ page, context, pool }) => {
      const login = await context.newPage();
      await login.goto('/login.html?reason=fresh-sign-in');
      const calls = recordCalls(login);
      await (await new LoginPage(login).shown()).signIn(grace.email, grace.password);
      await expect.poll(() => calls.map(({ operation }) => operation)).toContain('RevokeToken');
      const names = await login.evaluate(() => [...Object.keys(localStorage), ...document.cookie.split('; ')]);
      const users = names.filter((each) => /\.(?:idToken|refreshToken)/.test(each));
      expect(users).toHaveLength(2);
      expect(pool.clientId).toBeTruthy();
      await page.close();
    });
  });
}

test('an account that is deleted in one tab signs nobody else out in another', async ({ page, context }) => {
  const second = await context.newPage();
  await second.goto('/login.html');
  await (await new LoginPage(second).shown()).signIn(grace.email, grace.password);
  await (await DeleteAccountPage.open(page)).delete(ada.email);
  await (await IndexPage.open(second)).shown('Grace');
});

test('an access token that Cognito calls expired is refreshed once, and the call repeated', async ({
  page,
  emulator,
}) => {
  await openLab(page);
  const calls = recordCalls(page);
  let refused = 0;
  await page.route(`${emulator.url}/`, (route) => {
    if (refused || !route.request().headers()['x-amz-target']?.endsWith('GetUser')) return route.fallback();
    refused += 1;
    const headers = { 'access-control-allow-origin': '*', 'x-amzn-errortype': 'NotAuthorizedException:' };
    const json = { __type: 'NotAuthorizedException', message: 'Access Token has expired' };
    return route.fulfill({ status: 400, headers, json });
  });
  const user = await page.evaluate(() => window.lab.callSignedIn('GetUser', {}));
  expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: ada.email });
  expect(calls.filter(({ body }) => body.AuthFlow === 'REFRESH_TOKEN_AUTH')).toHaveLength(1);
});

test('the token goes to no origin but the configured ones', async ({ page, emulator }) => {
  await openLab(page);
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  for (const address of [`${emulator.url}/inbox.json`, 'https://evil.example/', '//evil.example/api/', 'data:,x']) {
    const outcome = await page.evaluate((url) => window.lab.fetchWithToken(url).then(() => 'sent', String), address);
    expect(outcome, address).toContain('ForeignAddressError: fetchWithToken sends no token to');
  }
  expect(seen).toEqual([]);
});

test('an API that hangs is told in words, and can be asked again', async ({ page, time }) => {
  expect(time).toBeTruthy();
  await page.route('**/api/me', () => {});
  const asked = page.waitForRequest('**/api/me');
  const index = await (await IndexPage.open(page)).shown('Ada');
  await asked;
  await page.clock.fastForward(31_000);
  await expect(page.getByText(words.api.late)).toBeVisible();
  await page.unroute('**/api/me');
  await index.button('Ask it again').click();
  await expect(page.getByText(words.api.answered('Hello'))).toBeVisible();
});

test('an API that begins an answer and never ends it is told in words too', async ({ page, site, time }) => {
  expect(time).toBeTruthy();
  site.answers.api = ({ url }, response) => {
    if (url !== '/api/me') return false;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{');
    return true;
  };
  const begun = page.waitForResponse('**/api/me');
  await (await IndexPage.open(page)).shown('Ada');
  await begun;
  await page.clock.fastForward(31_000);
  await expect(page.getByText(words.api.late)).toBeVisible();
});

test('copies of a session that refresh within one second end up with the same tokens', async ({ page, context }) => {
  await openLab(page);
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void window.open('/lab.html'));
  const copy = await opened;
  await labIsOpen(copy);
  await page.evaluate(async () => {
    await window.lab.refresh();
    await window.lab.refresh();
  });
  const token = (tab: Page) => tab.evaluate(() => window.lab.readTokens()?.accessToken);
  const newest = await token(page);
  await expect.poll(() => token(copy)).toBe(newest);
});
