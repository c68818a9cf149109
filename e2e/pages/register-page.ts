/** register.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';
import { IndexPage } from './index-page.ts';

export type NewPerson = { name: string; email: string; telnum?: string; password: string; again?: string };

export class RegisterPage extends FormPage {
  static async open(page: Page): Promise<RegisterPage> {
    await page.goto('/register.html');
    return new RegisterPage(page).shown();
  }

  async shown(): Promise<RegisterPage> {
    await this.isReady('Create an account');
    return this;
  }

  async fill({ name, email, telnum = '', password, again = password }: NewPerson): Promise<RegisterPage> {
    await this.field('Name').fill(name);
    await this.field('Email address').fill(email);
    await this.field('Telephone number (optional)').fill(telnum);
    await this.field('Password').fill(password);
    await this.field('Type it again').fill(again);
    return this;
  }

  async send(person: NewPerson): Promise<RegisterPage> {
    await this.fill(person);
    await this.button('Create account').click();
    return this;
  }

  /** As far as the question for the code. */
  async register(person: NewPerson): Promise<RegisterPage> {
    await this.send(person);
    await expect(this.page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
    return this;
  }

  async sendCode(code: string): Promise<RegisterPage> {
    await this.field('Code').fill(code);
    await this.button('Confirm and sign in').click();
    return this;
  }

  async confirm(code: string): Promise<IndexPage> {
    await this.sendCode(code);
    return new IndexPage(this.page).shown();
  }
}
