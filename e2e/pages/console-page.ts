/** The emulator's console, and what a person does there. */
import { expect, type Locator, type Page } from 'playwright/test';
import { poolBehind } from '../fixtures.ts';
import { FormPage } from './form-page.ts';

export class ConsolePage extends FormPage {
  static async open(page: Page): Promise<ConsolePage> {
    const { emulator, userPoolId } = poolBehind(page);
    await page.goto(emulator.url);
    const console = new ConsolePage(page);
    await console.isReady('Console');
    await page.getByLabel('User pool').selectOption(userPoolId);
    // Other tests of this worker have asked the same emulator.
    await console.button('Clear the list').click();
    return console;
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The rows of a part that say something. */
  rows(part: string, words: string | RegExp): Locator {
    return this.part(part).getByRole('listitem').filter({ hasText: words });
  }

  /** Opens somebody, of whom there is one in the list. */
  async openPerson(name: string): Promise<Locator> {
    const row = this.rows('People', name).first();
    await row.locator('summary').click();
    await expect(row.getByText('Second factors')).toBeVisible();
    return row;
  }

  async expectNews(words: string): Promise<void> {
    await expect(this.news).toHaveText(words);
  }
}
