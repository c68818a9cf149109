/** delete-account.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { LoginPage } from './login-page.ts';

export class DeleteAccountPage extends FormPage {
  static async open(page: Page): Promise<DeleteAccountPage> {
    await page.goto('/delete-account.html');
    return new DeleteAccountPage(page).shown();
  }

  async shown(): Promise<DeleteAccountPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Delete your account' })).toBeVisible();
    return this;
  }

  /** Leaves open what comes of it. */
  async send(email: string): Promise<DeleteAccountPage> {
    await this.field('Email address').fill(email);
    await this.button('Delete my account').click();
    return this;
  }

  async delete(email: string): Promise<LoginPage> {
    await this.send(email);
    return new LoginPage(this.page).shown();
  }
}
