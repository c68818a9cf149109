/** login.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { words } from '../words.ts';
import { FormPage } from './form-page.ts';
import { IndexPage } from './index-page.ts';

/** What each question begins with. */
const headings = {
  passkey: 'Use your passkey',
  'own password': 'Enter your password',
  ways: 'How do you want to sign in?',
  code: 'Enter the code',
  choice: 'How do you want to get a code?',
  'set-up choice': 'Set up a second step',
  app: 'Set up your authenticator app',
  'email set-up': 'Get codes by email',
  password: 'Choose your own password',
  custom: 'One more step',
  device: 'You are signed in',
} as const;

export class LoginPage extends FormPage {
  static async open(page: Page, query = ''): Promise<LoginPage> {
    await page.goto(`/login.html${query}`);
    return new LoginPage(page).shown();
  }

  async shown(): Promise<LoginPage> {
    await this.isReady('Sign in');
    return this;
  }

  async fill(email: string, password: string): Promise<LoginPage> {
    await this.field('Email address').fill(email);
    await this.field('Password').fill(password);
    return this;
  }

  /** Where the name is asked for first; leaves open what comes of it. */
  async sendName(email: string): Promise<LoginPage> {
    await this.field('Email address').fill(email);
    await this.button('Sign in').click();
    return this;
  }

  /** After the name. Leaves open what comes of it. */
  async sendPassword(password: string): Promise<LoginPage> {
    await this.field('Your password').fill(password);
    await this.button('Sign in').click();
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

  /** As far as a question that follows the password. */
  async signInUpTo(
    question: keyof typeof headings,
    { email, password }: { email: string; password: string },
  ): Promise<LoginPage> {
    await this.send(email, password);
    return this.asked(question);
  }

  async asked(question: keyof typeof headings): Promise<LoginPage> {
    await expect(this.page.getByRole('heading', { level: 2, name: headings[question] })).toBeFocused();
    return this;
  }

  async sendCode(code: string): Promise<LoginPage> {
    await this.field('Code').fill(code);
    return this.goOn();
  }

  async goOn(): Promise<LoginPage> {
    await this.button('Continue').click();
    return this;
  }

  async enter(code: string): Promise<IndexPage> {
    await this.sendCode(code);
    return new IndexPage(this.page).shown();
  }

  async choose(way: 'by text message' | 'from an authenticator app' | 'in your inbox'): Promise<LoginPage> {
    await this.page.getByRole('radio', { name: way }).check();
    return this.goOn();
  }

  async answer(text: string): Promise<LoginPage> {
    await this.field('Answer').fill(text);
    return this.goOn();
  }

  get secret(): Locator {
    return this.page.getByText(/^(?:[A-Z2-7]{4} ){7,}[A-Z2-7]{1,4}$/);
  }

  get qrCode(): Locator {
    return this.page.getByRole('img', { name: words.login.qrCode });
  }

  /** A sign-in that starts over: the address is kept, the password is not. */
  async expectStartedOver(email: string, why: string): Promise<void> {
    await this.expectTrouble(why);
    await expect(this.field('Email address')).toHaveValue(email);
    await expect(this.field('Password')).toHaveValue('');
  }
}
