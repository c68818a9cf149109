/** Pages of a deployer's own that are all by themselves: with a head of their own, and no part of ours. */
import type { Page } from 'playwright/test';
import { expect, hours } from './fixtures.ts';
import { hosts, test } from './own-pages.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

async function expectMine(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Mine and ${ada.email}`);
  await expect(page.getByRole('main')).toHaveCSS('border-radius', '16px');
  expect(await page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(9);
}

for (const [place, key] of Object.entries(hosts)) {
  for (const name of ['mine.html', 'reports/mine.html', 'reports/2026/may.html']) {
    test(`${name} of a site ${place} leads a stranger to login, and back to itself`, async ({ page, pool, own }) => {
      await pool.addUser(ada);
      await page.goto(`${own[key]}${name}?year=2026`);
      const login = await new LoginPage(page).shown();
      expect(page.url().replace(/\?.*/, '')).toBe(`${own[key]}login.html`);
      await login.send(ada.email, ada.password);
      await expectMine(page);
      expect(page.url()).toBe(`${own[key]}${name}?year=2026`);
      await page.getByRole('link', { name: 'Home' }).click();
      await expect(page.getByRole('heading', { name: 'Hi' })).toBeVisible();
    });
  }

  test.describe('an address that leads nowhere', () => {
    test.use({ expectedErrors: /404/ });

    test(`gets the error page in the look of a site ${place}, in a folder that is not there too`, async ({
      page,
      own,
    }) => {
      for (const depth of ['nothing.html', 'no/such/page.html']) {
        expect((await page.goto(own[key] + depth))?.status(), depth).toBe(404);
        await expect(page.getByRole('main')).toHaveCSS('border-radius', '16px');
        const icon = page.locator('header img');
        expect(await icon.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
        await page.getByRole('link', { name: 'Go to the start page' }).click();
        await new LoginPage(page).shown();
        expect(page.url(), depth).toContain(`${own[key]}login.html`);
      }
    });
  });
}

test('a page of two lines says that the pool can’t be reached, and tries again when it is asked to', async ({
  page,
  pool,
  own,
  time,
  network,
}) => {
  await pool.addUser(ada);
  await page.goto(`${own.atRoot}mine.html`);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expectMine(page);
  await time.pass(2 * hours);
  await network.cut();
  await page.reload();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(words.trouble.kinds.Network);
  await expect(page).toHaveTitle('Error: Mine');
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeHidden();
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.click();
  await expect(summary).toBeFocused();
  await network.mend();
  await retry.click();
  await expectMine(page);
  await expect(summary).toBeHidden();
  await expect(page).toHaveTitle('Mine');
  await expect(page.getByRole('main')).toHaveCount(1);
});
