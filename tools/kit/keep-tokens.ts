/** Puts tokens into a browser, where the site of a configuration looks for them. */
import type { Page } from 'playwright/test';
import type { Config } from '../../src/config.ts';
import type { Stored } from './stored-tokens.ts';

/** The page is then at the site's `config.js`: an address of the site where nothing acts. */
export async function keepTokens(
  page: Page,
  config: string,
  { storage = 'session' }: Config,
  stored: Stored[],
): Promise<void> {
  if (typeof storage === 'object') return keepInCookies(page, config, storage, stored);
  await page.goto(config);
  // A text, not a function: whatever compiles a test may add calls to it that the page does not know.
  const put = stored.map(
    ({ name, value }) => `${storage}Storage.setItem(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await page.evaluate(put.join(''));
}

type Cookies = Extract<Config['storage'], object>;

async function keepInCookies(page: Page, address: string, settings: Cookies, stored: Stored[]): Promise<void> {
  const { domain = new URL(address).hostname, path = '/', secure = true, sameSite } = settings;
  const rules = { domain, path, secure, sameSite: sameSites[sameSite ?? 'lax'] };
  await page
    .context()
    .addCookies(stored.map(({ name, value }) => ({ name: encodeURIComponent(name), value, ...rules })));
}

const sameSites = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;
