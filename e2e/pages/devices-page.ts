/** devices.html in a person's words. */
import { expect, type Locator, type Page } from 'playwright/test';
import { FormPage } from './form-page.ts';

export class DevicesPage extends FormPage {
  static async open(page: Page): Promise<DevicesPage> {
    await page.goto('/devices.html');
    return new DevicesPage(page).shown();
  }

  async shown(): Promise<DevicesPage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
    return this;
  }

  /** The names of the devices in the list, from the top. */
  get names(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 2 });
  }

  device(name: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    return this.page.getByRole('listitem').filter({ has: heading });
  }

  async press(button: string, device: string): Promise<DevicesPage> {
    await this.button(`${button} ${device}`).click();
    return this;
  }

  /** News that has the focus. */
  async expectNews(words: string): Promise<void> {
    await expect(this.news).toHaveText(words);
    await expect(this.news).toBeFocused();
  }
}
