/** What a page loads when it needs it, and can't: offline, or gone since the site was updated. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const everyPart = /\/\w[\w-]*-[A-Z0-9]{8}\.js$/;
const reload = words.trouble.kinds.lostPart;

/** The names of an updated site's files are others. */
async function update(page: Page): Promise<void> {
  await page.route(everyPart, (route) => route.fulfill({ status: 404, body: 'Not found' }));
}

test.beforeEach(({ pool }) => pool.addUser(ada));

test.describe('while the page stood open the site was updated:', () => {
  test.use({ expectedErrors: /status of 404/ });

  test('Ada is told to load the page again, and keeps what she typed until then', async ({ page }) => {
    const login = await LoginPage.open(page);
    await update(page);
    await login.send(ada.email, ada.password);
    await login.expectTrouble(reload);
    await expect(login.field('Email address')).toHaveValue(ada.email);
    await expect(login.field('Password')).toHaveValue(ada.password);
    await login.expectAccessible();
    await page.unroute(everyPart);
    await page.reload();
    await (await (await login.shown()).signIn(ada.email, ada.password)).shown('Ada');
  });

  test('where only the words for a mistake are gone, she is told the same', async ({ page }) => {
    const login = await LoginPage.open(page);
    await login.fill(ada.email, 'Difference-1822');
    await page.waitForLoadState('networkidle');
    await update(page);
    await login.button('Sign in').click();
    await login.expectTrouble(reload);
  });
});

test.describe('without a connection', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('Ada is told to check it, and signs in as soon as it is back', async ({ page, context }) => {
    const login = await LoginPage.open(page);
    await context.setOffline(true);
    await login.send(ada.email, ada.password);
    await login.expectTrouble(words.trouble.kinds.Network);
    await expect(login.field('Password')).toHaveValue(ada.password);
    await context.setOffline(false);
    await login.button('Sign in').click();
    await new IndexPage(page).shown('Ada');
  });
});
