/** Plain pages in folders, an Express app, a React app: each leads to login and back, and is its person's. */
import { withResponse } from '../../emulator/contract/with-response.ts';
import { recordCalls } from '../calls.ts';
import { hours } from '../fixtures.ts';
import { LoginPage } from '../pages/login-page.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { ada, grace } from '../people.ts';
import { words } from '../words.ts';
import { expectReportFor, test } from './own-site.ts';

const { expect } = test;

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
});

const answers = { plain: 'your access token is good', express: /Orders of \S+: 3/, react: 'your access token is good' };

for (const kind of ['plain', 'express', 'react'] as const) {
  test.describe(`a site of the kind “${kind}”`, () => {
    test.use({ kind });

    test('leads a stranger to login and back, calls its API, and signs out', async ({ page, host }) => {
      const asked = `${host.report}?year=2026#may`;
      await page.goto(asked);
      const login = await new LoginPage(page).shown();
      expect(page.url().replace(/\?.*/, '')).toBe(`${host.url}/auth/login.html`);
      await login.send(ada.email, ada.password);
      await expectReportFor(page, 'Ada');
      expect(page.url()).toBe(asked);
      await expect(page.getByText(answers[kind])).toBeVisible();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals['signed-out']);
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
      await page.goto(host.report);
      await new LoginPage(page).shown();
    });

    test('refreshes a token that has expired once, before the page is shown and after', async ({
      page,
      host,
      bring,
      time,
    }) => {
      await bring(page);
      const calls = recordCalls(page);
      const refreshes = () => calls.filter(({ body }) => body.AuthFlow === 'REFRESH_TOKEN_AUTH').length;
      await time.pass(2 * hours);
      await page.goto(host.report);
      await expectReportFor(page, 'Ada');
      await expect(page.getByText(answers[kind])).toBeVisible();
      expect(refreshes()).toBe(1);
      await time.pass(2 * hours);
      const answer = page.waitForResponse('**/api/*');
      await page.getByRole('button', { name: 'Ask again' }).click();
      expect((await answer).status()).toBe(200);
      expect(refreshes()).toBe(2);
    });

    test.describe('with tokens that tabs share', () => {
      test.use({ siteConfig: { storage: 'local' } });

      test('gives way to whoever signs in in a second tab, and to login after a sign-out there', async ({
        page,
        host,
        bring,
        context,
      }) => {
        await bring(page);
        await page.goto(host.report);
        await expectReportFor(page, 'Ada');
        const second = await context.newPage();
        await second.goto(`${host.url}/auth/login.html?reason=fresh-sign-in&return=/auth/index.html`);
        const index = await (await new LoginPage(second).shown()).signIn(grace.email, grace.password);
        await page.bringToFront();
        await expectReportFor(page, 'Grace');
        await expect(page.getByText(answers[kind])).toBeVisible();
        await second.bringToFront();
        await index.signOut();
        await page.bringToFront();
        await new LoginPage(page).shown();
      });
    });
  });
}

test.describe('where the mail has a link to the login in its folder', () => {
  test.use({
    poolOptions: {
      triggers: {
        customMessage: (event) => {
          const query = `user=${encodeURIComponent(event.userName)}&code=${event.request.codeParameter}`;
          return withResponse(event, { emailMessage: `Open http://site.example/auth/confirm.html?${query}` });
        },
      },
    },
  });

  for (const way of ['code', 'link'] as const) {
    test(`whoever makes an account on the way and opens it by the ${way} comes back to the page that asked`, async ({
      page,
      host,
      mail,
      context,
    }) => {
      await page.goto(`${host.report}?year=2026`);
      await new LoginPage(page).shown();
      await page.getByRole('link', { name: 'Create an account' }).click();
      const newcomer = { name: 'Joan', email: 'joan@mill.example', password: 'Jacquard-1804' };
      const register = await (await new RegisterPage(page).shown()).register(newcomer);
      const { code = '', link = '' } = await mail.latest(newcomer.email);
      if (way === 'code') await register.sendCode(code);
      else await (await context.newPage()).goto(link.replace('http://site.example', host.url));
      await expectReportFor(page, 'Joan');
      expect(page.url()).toBe(`${host.report}?year=2026`);
    });
  }
});
