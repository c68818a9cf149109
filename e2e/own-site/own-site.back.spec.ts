/** Back brings a page of somebody else's site from memory: what is hidden for its person stays hidden from others. */
import type { Page } from 'playwright/test';
import { ada, grace } from '../people.ts';
import { test } from './own-site.ts';

const { expect } = test;

// Tokens that stay when the page is left for the one that brings somebody else’s.
test.use({ siteConfig: { storage: 'local' } });

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
});

/** Says afterwards whether it was brought back, and whether its person's part could be seen at that moment. */
async function mark(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.documentElement.dataset.owner = 'ada';
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        const { hidden } = document.querySelector('main') ?? {};
        sessionStorage.setItem('came-back', `${persisted}, ${hidden ? 'hidden' : 'seen'}`);
      },
      true,
    );
  });
}

/** The page that comes back may be loaded anew at once, which Playwright's own way takes for a failure. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
}

function cameBack(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => sessionStorage.getItem('came-back')).catch(() => undefined);
}

for (const [who, person, outcome] of [
  ['to its own person as it was', ada, 'true, seen'],
  ['to somebody else as a new page', grace, 'true, hidden'],
] as const) {
  test(`a page comes back ${who}`, async ({ page, host, bring }) => {
    await bring(page);
    await page.goto(`${host.url}/app/notes.html`);
    const heading = page.getByRole('heading', { name: 'Notes' });
    await expect(heading).toBeVisible();
    await mark(page);
    await bring(page, person.email);
    await goBack(page);
    await expect.poll(() => cameBack(page)).toBe(outcome);
    await expect(heading).toBeVisible();
    await expect(page.locator('[data-owner]')).toHaveCount(person === ada ? 1 : 0);
  });
}

test('a page that somebody has left by signing out asks again who is there', async ({ page, host, bring }) => {
  await bring(page);
  await page.goto(`${host.url}/bare.html`);
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    if (main) await window.gatehouse.checkLogin({ hide: main });
  });
  await mark(page);
  await page.evaluate(async () => {
    await window.gatehouse.signOut();
    location.assign('/auth/config.js');
  });
  await page.waitForURL('**/config.js');
  await goBack(page);
  await expect.poll(() => cameBack(page)).toBe('true, hidden');
  await expect(page.locator('[data-owner]')).toHaveCount(0);
});
