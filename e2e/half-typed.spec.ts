/** What somebody has half typed before a fresh sign-in is theirs: with their sign-in it goes, in this tab and in others. */
import type { Page } from 'playwright/test';
import { expect, minutes, type Time, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';

const typed = { 'Email address': 'ada@lovelace.example', Name: 'Countess' };

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
});

/** At login, which wants Ada's password once more; what she has typed waits in this tab. */
async function typeAndBeAsked(page: Page, time: Time): Promise<LoginPage> {
  await startSession(page);
  const profile = await ProfilePage.open(page);
  await time.pass(11 * minutes);
  await profile.send(typed);
  const login = await new LoginPage(page).shown();
  await expect.poll(() => kept(page)).toContain('Countess');
  // Until everything is there that a page listens with.
  await page.waitForLoadState('networkidle');
  return login;
}

function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
}

for (const storage of ['session', 'local', { kind: 'cookies', secure: false }] as const) {
  const name = typeof storage === 'string' ? storage : storage.kind;

  test.describe(`with tokens in ${name}`, () => {
    test.use({ siteConfig: { storage } });

    test('it is gone when Ada signs out instead', async ({ page, time }) => {
      await typeAndBeAsked(page, time);
      await page.goto('/index.html');
      await (await new IndexPage(page).shown('Ada')).signOut();
      expect(await kept(page)).not.toContain('Countess');
    });

    test('it is gone when Grace signs in instead', async ({ page, time }) => {
      const login = await typeAndBeAsked(page, time);
      await login.send(grace.email, grace.password);
      await expect(page.getByLabel('Email address', { exact: true })).toHaveValue(grace.email);
      await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible();
      expect(await kept(page)).not.toContain('Countess');
    });

    if (name === 'session') return;

    test('it is gone when Ada signs out in another tab', async ({ page, context, time }) => {
      await typeAndBeAsked(page, time);
      const other = await context.newPage();
      await (await (await IndexPage.open(other)).shown('Ada')).signOut();
      await expect.poll(() => kept(page)).not.toContain('Countess');
    });
  });
}
