/** confirm.html in a person's words. */
import type { Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { LoginPage } from './login-page.ts';

export class ConfirmPage extends FormPage {
  static async open(page: Page, query: string): Promise<ConfirmPage> {
    await page.goto(`/confirm.html${query}`);
    return new ConfirmPage(page).shown();
  }

  async shown(): Promise<ConfirmPage> {
    await this.isReady('Confirm your account');
    return this;
  }

  async sendCode(code: string): Promise<ConfirmPage> {
    await this.field('Code').fill(code);
    await this.button('Confirm').click();
    return this;
  }

  async confirm(code: string): Promise<LoginPage> {
    await this.sendCode(code);
    return new LoginPage(this.page).shown();
  }
}
