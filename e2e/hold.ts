/** A file or an answer that is long under way. */
import type { Page } from 'playwright/test';

/** @returns what lets it through. */
export async function hold(page: Page, address: string | RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, (route) => held.then(() => route.continue()));
  return release;
}
