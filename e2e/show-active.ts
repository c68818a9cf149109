/** A person who shows that they are there. */
import { expect, type Page } from 'playwright/test';

/** By a key, pressed until the page has heard of it: what listens is loaded after the page is shown. */
export async function showActive(page: Page): Promise<void> {
  const before = await noted(page);
  await expect
    .poll(async () => {
      await page.keyboard.press('Shift');
      return noted(page);
    })
    .not.toBe(before);
}

/** When somebody was last active, wherever the site keeps that. */
function noted(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.cookie.split('; '), ...Object.entries(localStorage).map((entry) => entry.join('='))]
      .filter((entry) => entry.includes('active'))
      .join(),
  );
}
