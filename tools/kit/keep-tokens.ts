/** Puts tokens into a browser, where the site of a configuration looks for them. */
import type { Page } from 'playwright/test';
import type { Config } from '../../src/config.ts';
import type { Stored } from './stored-tokens.ts';

/** The page is then at an address of the site that has nothing on it. */
export async function keepTokens(
  page: Page,
  siteUrl: string,
  { storage = 'session' }: Config,
  stored: Stored[],
): Promise<void> {
  if (typeof storage === 'object') return keepInCookies(page, siteUrl, storage, stored);
  const nowhere = new URL('/gatehouse-nowhere', siteUrl).href;
  await page.route(nowhere, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }), {
    times: 1,
  });
  await page.goto(nowhere);
  // A text, not a function: whatever compiles a test may add calls to it that the page does not know.
  const put = stored.map(
    ({ name, value }) => `${storage}Storage.setItem(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await page.evaluate(put.join(''));
}

type Cookies = Extract<Config['storage'], object>;

async function keepInCookies(page: Page, siteUrl: string, settings: Cookies, stored: Stored[]): Promise<void> {
  const { domain = new URL(siteUrl).hostname, path = '/', secure = true, sameSite } = settings;
  const rules = { domain, path, secure, sameSite: sameSites[sameSite ?? 'lax'] };
  await page
    .context()
    .addCookies(stored.map(({ name, value }) => ({ name: encodeURIComponent(name), value, ...rules })));
}

const sameSites = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;
