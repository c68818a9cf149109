/** forgot-password.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { LoginPage } from './login-page.ts';

export class ForgotPasswordPage extends FormPage {
  static async open(page: Page, query = ''): Promise<ForgotPasswordPage> {
    await page.goto(`/forgot-password.html${query}`);
    return new ForgotPasswordPage(page).shown();
  }

  async shown(): Promise<ForgotPasswordPage> {
    await this.isReady('Reset your password');
    return this;
  }

  async request(email: string): Promise<ForgotPasswordPage> {
    await this.field('Email address').fill(email);
    await this.button('Send me a code').click();
    return this;
  }

  /** As far as the question for the code. */
  async askForCode(email: string): Promise<ForgotPasswordPage> {
    await this.request(email);
    await expect(this.page.getByRole('heading', { name: 'Choose a new password' })).toBeFocused();
    return this;
  }

  async sendReset(code: string, password: string): Promise<ForgotPasswordPage> {
    await this.field('Code').fill(code);
    await this.field('New password').fill(password);
    await this.button('Change password').click();
    return this;
  }

  async reset(code: string, password: string): Promise<LoginPage> {
    await this.sendReset(code, password);
    return new LoginPage(this.page).shown();
  }
}
