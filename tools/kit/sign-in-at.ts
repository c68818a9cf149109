/** Signs in as a person does, at login.html, whatever that looks like by now. */
import type { Page } from 'playwright/test';

/** Goes as far as where login leads to; a second step of signing in is the test's own matter. */
export async function signInAt(
  page: Page,
  address: string,
  person: string,
  password: string | undefined,
): Promise<void> {
  if (password === undefined)
    throw new Error(`The password of ${person}: say it, signInThroughPage(page, person, password)`);
  await page.goto(address);
  const form = page.locator('form:visible').filter({ has: page.locator('[name="email"]') });
  await form.locator('[name="email"]').fill(person);
  await form.locator('[name="password"]').fill(password);
  const path = new URL(address).pathname;
  await Promise.all([page.waitForURL((url) => url.pathname !== path), form.locator('[type="submit"]').click()]);
}
