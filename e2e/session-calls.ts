/** What the specs of tokens in use do: call the API through the laboratory page, count refreshes, copy tabs. */
import type { BrowserContext, Page } from 'playwright/test';
import type { Call } from './calls.ts';
import { labIsOpen } from './lab/open-lab.ts';

export const refreshes = (calls: Call[]) =>
  calls.filter(
    ({ operation, body }) => operation === 'GetTokensFromRefreshToken' || body.AuthFlow === 'REFRESH_TOKEN_AUTH',
  );

/** Statuses of so many calls at once. */
export function callApi(page: Page, times = 1): Promise<number[]> {
  return page.evaluate(
    (count) =>
      Promise.all(Array.from({ length: count }, async () => (await window.lab.fetchWithToken('/api/me')).status)),
    times,
  );
}

export function accessToken(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.lab.readTokens()?.accessToken);
}

/** Another tab with a copy of this one's sessionStorage, as window.open and "duplicate" make it. */
export async function copyTab(page: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => {
    window.open('/lab.html');
  });
  const tab = await opened;
  await labIsOpen(tab);
  return tab;
}
