/** login.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { IndexPage } from './index-page.ts';

export class LoginPage extends FormPage {
  static async open(page: Page, query = ''): Promise<LoginPage> {
    await page.goto(`/login.html${query}`);
    return new LoginPage(page).shown();
  }

  async shown(): Promise<LoginPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    return this;
  }

  async fill(email: string, password: string): Promise<LoginPage> {
    await this.field('Email address').fill(email);
    await this.field('Password').fill(password);
    return this;
  }

  /** Leaves open what comes of it. */
  async send(email: string, password: string): Promise<LoginPage> {
    await this.fill(email, password);
    await this.button('Sign in').click();
    return this;
  }

  async signIn(email: string, password: string): Promise<IndexPage> {
    await this.send(email, password);
    return new IndexPage(this.page).shown();
  }
}
