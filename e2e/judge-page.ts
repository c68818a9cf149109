/** What holds for every page, one of a deployer's own too. Addresses are absolute, or within the site. */
import type { APIRequestContext, Page } from 'playwright/test';
import type { Config } from '../src/config.ts';
import { attributeOf, readPage } from '../tools/build/markup.ts';
import { contentSecurityPolicy } from '../tools/serve/headers.ts';
import { expect } from './fixtures.ts';

/** The headers of a careful host, and the policy in the page itself. */
export async function expectPolicy(request: APIRequestContext, address: string, config: Config): Promise<void> {
  const response = await request.get(address);
  expect(response.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  const { elements } = readPage(await response.text());
  const [policy] = elements.filter((each) => attributeOf(each, 'http-equiv') === 'Content-Security-Policy');
  const words = policy && attributeOf(policy, 'content');
  expect(words).toBe(contentSecurityPolicy(config, 'meta'));
  expect(words).toContain("default-src 'none'");
  expect(words).toContain("form-action 'none'");
  expect(words).toContain("require-trusted-types-for 'script'; trusted-types gatehouse");
}

/** No code and no style in its HTML, and forms that send nothing by themselves. */
export async function expectPlainHtml(request: APIRequestContext, address: string): Promise<void> {
  const { elements } = readPage(await (await request.get(address)).text());
  expect(elements.map(({ tagName }) => tagName)).not.toContain('style');
  for (const { tagName, attrs } of elements) {
    const names = attrs.map(({ name }) => name);
    expect(names.filter((name) => /^on|^style$/.test(name))).toEqual([]);
    expect(attrs.filter(({ value }) => /^\s*javascript:/i.test(value))).toEqual([]);
    if (tagName === 'script') expect(names).toContain('src');
    if (tagName !== 'form') continue;
    expect(names).toContain('novalidate');
    expect(attrs).toContainEqual({ name: 'method', value: 'dialog' });
  }
}

/** As it is sent: scripts of the page name what they add themselves, which axe judges. */
export async function expectHeadingAndLabels(page: Page, address: string): Promise<void> {
  await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(address);
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('h1')).toHaveCount(1);
  const words = (await page.locator('h1').evaluate((heading) => heading.firstChild?.textContent ?? '')).trim();
  expect(words).not.toBe('');
  expect(await page.title()).toContain(words);
  const unlabelled = await page
    .locator('input, select, textarea')
    .evaluateAll((fields) =>
      fields
        .filter((field) => field instanceof HTMLInputElement && !field.labels?.length && !field.readOnly)
        .map(({ outerHTML }) => outerHTML),
    );
  expect(unlabelled).toEqual([]);
  await page.unroute(/\.js$/);
}

/** In a window of 320 pixels, and with text at twice its size. */
export async function expectToFit(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 640, height: 640 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
}

/** Sends each form by a button, by a script of the page, by a password manager, with something in every field. */
export async function sendEveryForm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const form of document.forms) {
      for (const field of form.querySelectorAll('input')) field.defaultValue = 'typed';
      form.requestSubmit();
      form.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
      // A field called `submit` would hide the method.
      HTMLFormElement.prototype.submit.call(form);
    }
    // Whatever was sent is under way before this has come.
    const marker = document.createElement('img');
    marker.src = `${document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href}?sent`;
    await marker.decode();
  });
}

/** What was asked for from now on, but for scripts and the marker of `sendEveryForm`. */
export function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/\.js$|\/icon\.svg\?sent$/.test(request.url())) requests.push(`${request.method()} ${request.url()}`);
  });
  return requests;
}

/** With every script blocked. */
export async function expectSilentForms(page: Page, address: string): Promise<void> {
  await page.route(/\.js$/, (route) => route.abort('blockedbyclient'));
  await page.goto(address);
  const requests = recordRequests(page);
  await sendEveryForm(page);
  expect(new URL(page.url()).pathname).toBe(new URL(address, page.url()).pathname);
  expect(requests).toEqual([]);
  await page.unroute(/\.js$/);
}
