/** index.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { LoginPage } from './login-page.ts';

export class IndexPage extends FormPage {
  async shown(name?: string): Promise<IndexPage> {
    const greeting = name === undefined ? /^Hi .+!$/ : `Hi ${name}!`;
    await expect(this.page.getByRole('heading', { level: 1, name: greeting })).toBeVisible();
    return this;
  }

  static async open(page: Page): Promise<IndexPage> {
    await page.goto('/');
    return new IndexPage(page);
  }

  async signOut(): Promise<LoginPage> {
    await this.button('Sign out').click();
    return new LoginPage(this.page).shown();
  }

  async signOutEverywhere(): Promise<LoginPage> {
    await this.button('Sign out everywhere').click();
    return new LoginPage(this.page).shown();
  }
}
