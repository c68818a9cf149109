/** profile.html in a person's words. */
import { expect, type Page } from 'playwright/test';
import { words } from '../words.ts';
import { FormPage } from './form-page.ts';

export class ProfilePage extends FormPage {
  static async open(page: Page): Promise<ProfilePage> {
    await page.goto('/profile.html');
    return new ProfilePage(page).shown();
  }

  async shown(): Promise<ProfilePage> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Your profile' })).toBeVisible();
    return this;
  }

  /** Types into fields by their labels, and saves; leaves open what comes of it. */
  async send(changes: Record<string, string>): Promise<ProfilePage> {
    for (const [label, value] of Object.entries(changes)) await this.field(label).fill(value);
    await this.button('Save changes').click();
    return this;
  }

  async save(changes: Record<string, string>): Promise<ProfilePage> {
    await this.send(changes);
    await expect(this.news).toHaveText(words.profile.saved);
    return this;
  }

  /** As far as the question for the code. */
  async saveAndBeAsked(changes: Record<string, string>): Promise<ProfilePage> {
    await this.send(changes);
    return this.asked();
  }

  async asked(): Promise<ProfilePage> {
    await expect(this.page.getByRole('heading', { name: /^Confirm your / })).toBeFocused();
    return this;
  }

  async sendCode(code: string): Promise<ProfilePage> {
    await this.field('Code').fill(code);
    await this.button('Confirm').click();
    return this;
  }

  /** The page's own value for something that can't be changed here. */
  held(name: string) {
    return this.page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd');
  }

  /** What stands beside a field: whether its address is confirmed. */
  async expectStanding(label: string, standing: 'Confirmed' | 'Not confirmed yet'): Promise<void> {
    await expect(this.field(label)).toHaveAccessibleDescription(new RegExp(standing));
  }
}
