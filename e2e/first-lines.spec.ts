/** The first lines of somebody's own test against these pages: an input by the word that anybody would take for it. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';

/** Playwright refuses to type where more than one fits, shown or not. */
async function type(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
}

test('“Email” and “Password” sign Ada in', async ({ page, pool }) => {
  await pool.addUser(ada);
  await LoginPage.open(page);
  // Where a pool asks for one.
  await expect(page.getByLabel('Code')).toHaveCount(1);
  await type(page, { Email: ada.email, Password: ada.password });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await new IndexPage(page).shown('Ada');
});

test('“Name”, “Email”, “Password” and “again” make an account', async ({ page, mail }) => {
  await RegisterPage.open(page);
  await type(page, { Name: 'Ada', Email: ada.email, Password: ada.password, again: ada.password });
  await page.getByRole('button', { name: 'Create account' }).click();
  const { code = '' } = await mail.latest(ada.email);
  await type(page, { Code: code });
  await page.getByRole('button', { name: 'Confirm' }).click();
  await new IndexPage(page).shown('Ada');
});

test('“Email”, then “Code” and “Password”, reset a password', async ({ page, pool, mail }) => {
  await pool.addUser(ada);
  await ForgotPasswordPage.open(page);
  await type(page, { Email: ada.email });
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const { code = '' } = await mail.latest(ada.email);
  await type(page, { Code: code, Password: 'Difference-1822' });
  await page.getByRole('button', { name: 'Change password' }).click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('password');
});
