/** passkeys.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';

export class PasskeysPage extends FormPage {
  static async open(page: Page): Promise<PasskeysPage> {
    await page.goto('/passkeys.html');
    return new PasskeysPage(page).shown();
  }

  async shown(): Promise<PasskeysPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Passkeys' })).toBeVisible();
    return this;
  }

  /** The names of the passkeys in the list, from the top. */
  get names(): Locator {
    return this.page.getByRole('listitem').getByRole('heading', { level: 2 });
  }

  passkey(name: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    return this.page.getByRole('listitem').filter({ has: heading });
  }

  get add(): Locator {
    return this.button('Add a passkey');
  }

  /** News that has the focus. */
  async expectNews(words: string | RegExp): Promise<void> {
    await expect(this.news).toHaveText(words);
    await expect(this.news).toBeFocused();
  }
}
