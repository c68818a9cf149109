/** change-password.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { words } from '../words.ts';
import { FormPage } from './form-page.ts';

export class ChangePasswordPage extends FormPage {
  readonly elsewhere: Locator;

  constructor(page: Page) {
    super(page);
    this.elsewhere = page.getByRole('checkbox', { name: 'Sign out everywhere else' });
  }

  static async open(page: Page): Promise<ChangePasswordPage> {
    await page.goto('/change-password.html');
    return new ChangePasswordPage(page).shown();
  }

  async shown(): Promise<ChangePasswordPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Change your password' })).toBeVisible();
    return this;
  }

  /** Leaves open what comes of it. */
  async send(old: string, password: string): Promise<ChangePasswordPage> {
    await this.field('Current password').fill(old);
    await this.field('New password').fill(password);
    await this.button('Change password').click();
    return this;
  }

  async change(old: string, password: string): Promise<ChangePasswordPage> {
    await this.send(old, password);
    await expect(this.news).toBeFocused();
    const { changed, changedAndOut, changedNotOut } = words.account;
    await expect(this.news).toContainText(new RegExp([changed, changedAndOut, changedNotOut].join('|')));
    return this;
  }
}
