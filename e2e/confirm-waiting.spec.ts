/** confirm.html and register.html: the browser that waits for a confirmation, and for whose. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada, grace } from './people.ts';

const newcomer = { name: 'Ada', email: ada.email, password: ada.password };

test.beforeEach(async ({ page }) => {
  await (await RegisterPage.open(page)).register(newcomer);
});

test('a tab that waits for Ada’s code is not moved by Grace’s, and a link of hers asks for a press', async ({
  page,
  context,
  pool,
  mail,
}) => {
  await pool.addUser({ ...grace, status: 'UNCONFIRMED' });
  const calls = recordCalls(page);
  const second = await context.newPage();
  const confirm = await ConfirmPage.open(second, `?email=${encodeURIComponent(grace.email)}`);
  await confirm.button('Send another code').click();
  await second.evaluate(() => localStorage.clear());
  await (await RegisterPage.open(page)).register({ ...newcomer, email: 'byron@engine.example' });
  const { code = '' } = await mail.latest(grace.email);
  await second.goto(`/confirm.html?user=${encodeURIComponent(grace.email)}&code=${code}`);
  await expect(confirm.button('Confirm my address')).toBeFocused();
  calls.length = 0;
  await second.keyboard.press('Enter');
  await new LoginPage(second).shown();
  // A message of a tab arrives before the next one of the same tab.
  await heard(page, second);
  expect(calls).toEqual([]);
});

/** Whatever the second tab has said so far has reached the first. */
async function heard(page: Page, second: Page): Promise<void> {
  const name = 'heard';
  await page.evaluate((channel) => {
    new BroadcastChannel(channel).onmessage = () => document.body.setAttribute('data-heard', '');
  }, name);
  await second.evaluate((channel) => new BroadcastChannel(channel).postMessage(''), name);
  await expect(page.locator('[data-heard]')).toBeAttached();
}

test('the same browser waits for a code no longer once it was typed', async ({ page, mail }) => {
  const waits = () => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('.waiting')));
  expect(await waits()).toBe(true);
  await new RegisterPage(page).confirm((await mail.latest(ada.email)).code ?? '');
  expect(await waits()).toBe(false);
});
