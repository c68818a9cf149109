/** What every page has: a heading, one visible form, mistakes in one summary and beside the field, news in one status. */
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from 'playwright/test';
import { axeIn } from '../axe-in.ts';

export class FormPage {
  readonly page: Page;
  readonly summary: Locator;
  readonly news: Locator;

  constructor(page: Page) {
    this.page = page;
    this.summary = page.getByRole('alert');
    this.news = page.getByRole('status');
  }

  /** Shown, and with its script run: until then, Playwright would type into what is about to be filled in. */
  protected async isReady(heading: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await this.page.waitForLoadState('domcontentloaded');
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A mistake as a person meets it: told by the title, the focused summary, and the field with its description. */
  async expectMistake(label: string, words: string | RegExp): Promise<void> {
    await expect(this.summary).toBeFocused();
    await expect(this.summary).toContainText(words);
    await expect(this.page).toHaveTitle(/^Error: /);
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(this.field(label)).toHaveAccessibleDescription(containing(words));
  }

  /** A mistake that belongs to no field. */
  async expectTrouble(words: string | RegExp): Promise<void> {
    await expect(this.summary).toBeFocused();
    await expect(this.summary).toContainText(words);
  }

  /** No rule of WCAG 2.2 A or AA that axe knows is broken, in light and in dark. */
  async expectAccessible(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'light' });
    const light = await (await axeIn(this.page)).analyze();
    expect(described(light), 'axe, light').toEqual([]);
    // Nothing but the colours differs.
    await this.page.emulateMedia({ colorScheme: 'dark' });
    const dark = await (await axeIn(this.page)).withTags('cat.color').analyze();
    expect(described(dark), 'axe, dark').toEqual([]);
  }

  /** Presses Tab until something has the focus, so that a person without a mouse is known to get there. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 30; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${target}`);
  }
}

function described({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

/** The message stands after the field's hint. */
export function containing(words: string | RegExp): RegExp {
  return typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
}
