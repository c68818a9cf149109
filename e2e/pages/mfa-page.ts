/** mfa.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { words } from '../words.ts';
import { FormPage } from './form-page.ts';

export type StepName = 'Authenticator app' | 'Text message' | 'Email';

export class MfaPage extends FormPage {
  static async open(page: Page): Promise<MfaPage> {
    await page.goto('/mfa.html');
    return new MfaPage(page).shown();
  }

  async shown(): Promise<MfaPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Two-step sign-in' })).toBeVisible();
    return this;
  }

  step(name: StepName): Locator {
    return this.page.getByRole('region', { name });
  }

  buttonsOf(step: StepName): Locator {
    return this.step(step).getByRole('button');
  }

  get secret(): Locator {
    return this.page.getByText(/^(?:[A-Z2-7]{4} ){7,}[A-Z2-7]{1,4}$/);
  }

  get qrCode(): Locator {
    return this.page.getByRole('img', { name: words.login.qrCode });
  }

  async press(button: string, step: StepName): Promise<MfaPage> {
    await this.step(step)
      .getByRole('button', { name: `${button} ${step}`, exact: true })
      .click();
    return this;
  }

  /** News that has the focus. */
  async expectNews(news: string): Promise<void> {
    await expect(this.news).toHaveText(news);
    await expect(this.news).toBeFocused();
  }

  /** As far as the question for the app's first code. */
  async setUpApp(): Promise<string> {
    await this.press('Turn on', 'Authenticator app');
    await expect(this.page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
    return (await this.secret.textContent()) ?? '';
  }

  async sendCode(code: string): Promise<MfaPage> {
    await this.field('Code from the app').fill(code);
    await this.button('Turn on').click();
    return this;
  }
}
