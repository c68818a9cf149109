/** What tests of managed login start from: a site with a button for each provider, a pool that has them, and who pretends there. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { config as example } from '../config.example.ts';
import type { PoolOptions } from '../emulator/emulator.ts';
import { socialPool } from '../tools/emulator/social-pool.ts';
import { openTestSite } from '../tools/kit/test-site.ts';
import { test as base } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';

type Options = {
  /** What the pool has besides its providers. */
  morePool: PoolOptions;
  moreConfig: object;
};

export const test = base.extend<Options>({
  morePool: [{}, { option: true }],
  moreConfig: [{}, { option: true }],

  site: [
    async ({ emulator }, use) => {
      const pages = await mkdtemp(join(tmpdir(), 'gatehouse-providers-'));
      await mkdir(join(pages, 'parts'));
      await writeFile(join(pages, 'parts/providers.html'), socialPool.pages['parts/providers.html']);
      const config = { ...example, endpoint: `${emulator.url}/`, managedLogin: { domain: emulator.url } };
      const site = await openTestSite({ ...config, languages: ['en', 'de', 'ar'] }, { pages });
      await use(site);
      await site.close();
      await rm(pages, { recursive: true });
    },
    { scope: 'worker' },
  ],

  poolOptions: async ({ siteUrl, morePool }, use) => {
    const [CallbackURLs, LogoutURLs] = [[`${siteUrl}/callback.html`], [`${siteUrl}/callback.html`]];
    const { providers, client } = socialPool.options;
    await use({ providers, ...morePool, client: { ...client, CallbackURLs, LogoutURLs, ...morePool.client } });
  },

  siteConfig: async ({ emulator, moreConfig }, use) => use({ managedLogin: { domain: emulator.url }, ...moreConfig }),
});

/** The page of a provider that pretends. */
export class PretendPage extends FormPage {
  async shown(title: string): Promise<PretendPage> {
    await expect(this.page).toHaveTitle(`Pretend to sign in with ${title}`);
    return this;
  }

  /** @param ending As the page words it. */
  async say(email: string, name: string, ending = 'says who I am'): Promise<void> {
    await this.field('E-mail address').fill(email);
    await this.field('Name').fill(name);
    await this.page.getByRole('radio', { name: ending, exact: true }).check();
    await this.button('Sign in').click();
  }

  /** Somebody who is known there. */
  async pick(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async refuse(): Promise<void> {
    await this.button('Refuse').click();
  }
}

/** callback.html, where it has something to say. */
export class CallbackPage extends FormPage {
  /** Nothing of the sign-in stands in the address any more. */
  async expectWord(words: string | RegExp): Promise<CallbackPage> {
    await this.expectTrouble(words);
    await expect(this.page).toHaveURL(/\/callback\.html(\?return=[^&#]*)?$/);
    return this;
  }
}

/** Presses a button of login.html. */
export async function goWith(page: Page, words: string, title: string): Promise<PretendPage> {
  await page.getByRole('button', { name: words, exact: true }).click();
  return new PretendPage(page).shown(title);
}
