/** A page whose script does not come says so after some seconds, by its HTML and the stylesheet alone. */
import type { Page } from 'playwright/test';
import { ownPages } from '../tools/build/own-pages.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const { late } = words.late;

/** What the stylesheet does after eight seconds is done now. */
function letSecondsPass(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

test.describe('with every script blocked', () => {
  test.use({ expectedErrors: /ERR_BLOCKED_BY_CLIENT/ });

  test('each page says what is wrong and what to do, and not at once', async ({ page }) => {
    test.slow();
    await page.route(/\.js$/, (route) => route.abort('blockedbyclient'));
    await page.setViewportSize({ width: 360, height: 640 });
    for (const name of ownPages.filter((each) => each !== '404.html')) {
      await page.goto(`/${name}`);
      await expect(page.getByText(late), name).toBeHidden();
      await letSecondsPass(page);
      await expect(page.getByText(late), name).toBeVisible();
      const again = page.waitForRequest(/\.js$/);
      await page.getByRole('link', { name: 'Load the page again' }).click();
      await again;
      await page.waitForLoadState();
    }
  });

  test('what the sentence lies over can be scrolled out from under it', async ({ page }) => {
    await page.route(/\.js$/, (route) => route.abort('blockedbyclient'));
    await page.setViewportSize({ width: 360, height: 480 });
    await page.goto('/login.html');
    await letSecondsPass(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [main, sentence] = [await page.getByRole('main').boundingBox(), await page.getByText(late).boundingBox()];
    expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(sentence?.y ?? 0);
  });
});

for (const name of ['login.html', 'index.html']) {
  test(`${name} is painted while its script is under way, and says after a while that it has not come`, async ({
    page,
  }) => {
    const release = await hold(page, new RegExp(`/${name.replace('.html', '')}-\\w+\\.js$`));
    await page.goto(`/${name}`, { waitUntil: 'commit' });
    await expect(page.getByRole('banner')).toBeVisible();
    const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
    await expect.poll(painted, 'a browser that waits for the script paints nothing').toBe(1);
    await letSecondsPass(page);
    await expect(page.getByText(late)).toBeVisible();
    release();
    await expect(page.getByText(late)).toHaveCount(0);
  });
}

test('a page whose script has come never says so', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  await (await IndexPage.open(page)).shown('Ada');
  await expect(page.getByText(late)).toHaveCount(0);
});

test('a page says no such thing while it waits for the pool', async ({ page }) => {
  await LoginPage.open(page);
  await letSecondsPass(page);
  await expect(page.getByText(late)).toHaveCount(0);
});
