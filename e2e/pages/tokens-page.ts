/** tokens.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { words } from '../words.ts';
import { FormPage } from './form-page.ts';

export class TokensPage extends FormPage {
  static async open(page: Page): Promise<TokensPage> {
    await page.goto('/tokens.html');
    await expect(page.getByRole('heading', { level: 1, name: 'Tokens' })).toBeVisible();
    return new TokensPage(page);
  }

  /** The row of a claim in the table of one token. */
  claim(token: 'Access token' | 'ID token', name: string): Locator {
    const table = this.page.getByRole('region', { name: token });
    return table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  /** What a button has put on the clipboard. */
  async copy(button: string): Promise<string> {
    await this.button(button).click();
    await expect(this.news).toHaveText(words.copying.copied);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
