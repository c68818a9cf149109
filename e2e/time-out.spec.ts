/** Sign-ins that end by themselves: when nobody uses them, or when they have lasted long enough. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { showActive } from './show-active.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const question = (page: Page) => page.getByRole('alertdialog', { name: words.timeOut.idle.heading });

/** @returns the second tab of the same person. */
async function openTwice(page: Page): Promise<Page> {
  await startSession(page);
  const second = await page.context().newPage();
  for (const tab of [page, second]) {
    await tab.goto('/profile.html');
    await new ProfilePage(tab).shown();
  }
  return second;
}

test.beforeEach(({ pool }) => pool.addUser(ada));

test.describe('where 15 minutes without a sign of the person are enough', () => {
  test.use({ siteConfig: { idleMinutes: 15, storage: 'local' } });

  test('Ada is asked in all tabs before, by a question that is read out, and answers it by keyboard in one', async ({
    page,
    time,
  }) => {
    const second = await openTwice(page);
    await time.pass(12 * minutes);
    await showActive(second);
    await time.pass(12 * minutes);
    await expect(question(page)).toBeHidden();
    await time.pass(1 * minutes);
    for (const tab of [page, second]) {
      await expect(question(tab)).toBeVisible();
      await expect(question(tab)).toHaveAccessibleDescription(/^Nothing has happened here .* you are signed out at \d/);
      await expect(tab.getByRole('button', { name: words.timeOut.idle.stay })).toBeFocused();
    }
    await new FormPage(page).expectAccessible();
    await second.keyboard.press('Enter');
    for (const tab of [page, second]) await expect(question(tab)).toBeHidden();
    await time.pass(12 * minutes);
    await expect(question(page)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('whoever does not answer is out in all tabs, and at Cognito', async ({ page, context, time }) => {
    await startSession(page);
    await page.goto('/profile.html');
    await new ProfilePage(page).shown();
    const second = await context.newPage();
    await second.goto('/devices.html');
    await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
    const calls = recordCalls(context);
    await time.pass(13 * minutes);
    await expect(question(second)).toBeVisible();
    await time.pass(2 * minutes);
    for (const tab of [page, second]) {
      const login = await new LoginPage(tab).shown();
      await expect(login.news).toHaveText('Your session has ended. Sign in to go on.');
    }
    await expect.poll(() => calls.map(({ operation }) => operation)).toContain('RevokeToken');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('Token')))).toEqual([]);
  });

  test('a page that is opened too late shows nothing of its person', async ({ page, context, time }) => {
    await startSession(page);
    await page.goto('/profile.html');
    await new ProfilePage(page).shown();
    await page.close();
    await time.pass(16 * minutes);
    const later = await context.newPage();
    const calls = recordCalls(later);
    await later.goto('/profile.html');
    const login = await new LoginPage(later).shown();
    await expect(login.news).toHaveText(words.arrivals['session-ended']);
    expect(calls.map(({ operation }) => operation)).not.toContain('GetUser');
  });

  test('the question can be answered by leaving', async ({ page, time }) => {
    await startSession(page);
    await page.goto('/profile.html');
    await new ProfilePage(page).shown();
    await time.pass(13 * minutes);
    await expect(page.getByRole('button', { name: words.timeOut.idle.stay })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: words.timeOut.idle.leave })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect((await new LoginPage(page).shown()).news).toHaveText(words.arrivals['signed-out']);
  });
});

test.describe('where a sign-in lasts two hours in all tabs', () => {
  test.use({ siteConfig: { sessionHours: 2, storage: 'local' } });

  test('Ada, who goes on in one tab, is not asked again in another', async ({ page, time }) => {
    const second = await openTwice(page);
    await time.pass(2 * hours - 5 * minutes);
    const told = (tab: Page) => tab.getByRole('alertdialog', { name: words.timeOut.session.heading });
    for (const tab of [page, second]) await expect(told(tab)).toBeVisible();
    await second.getByRole('button', { name: words.timeOut.session.stay }).click();
    for (const tab of [second, page]) await expect(told(tab)).toBeHidden();
    await time.pass(5 * minutes);
    for (const tab of [page, second]) await new LoginPage(tab).shown();
  });
});

test.describe('where a sign-in lasts two hours', () => {
  test.use({ siteConfig: { sessionHours: 2 } });

  test('Ada is told five minutes before, goes on until then, and signs in again', async ({ page, time }) => {
    await startSession(page);
    await page.goto('/profile.html');
    const profile = await new ProfilePage(page).shown();
    await time.pass(2 * hours - 5 * minutes);
    const told = page.getByRole('alertdialog', { name: words.timeOut.session.heading });
    await expect(told).toBeVisible();
    await profile.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(told).toBeHidden();
    await time.pass(4 * minutes);
    await expect(told).toBeHidden();
    await time.pass(1 * minutes);
    const login = await new LoginPage(page).shown();
    await login.send(ada.email, ada.password);
    await profile.shown();
  });
});
