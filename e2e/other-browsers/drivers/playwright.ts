/** Playwright's own Firefox or WebKit, where it could be downloaded. */
import { firefox, type Page, webkit } from 'playwright';
import { type Browser, enter, type Tab } from './browser.ts';

const engines = { firefox, webkit };

export async function openByPlaywright(name: keyof typeof engines): Promise<Browser> {
  const browser = await engines[name].launch();
  return {
    name: `${name === 'firefox' ? 'Firefox' : 'WebKit'} ${browser.version()}, of Playwright`,
    async newProfile() {
      const context = await browser.newContext();
      return { newTab: async () => tabOf(await context.newPage()), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  return {
    async open(address) {
      await page.goto(address, { waitUntil: 'commit' });
    },
    async reload() {
      await page.reload({ waitUntil: 'commit' });
    },
    async back() {
      await page.goBack({ waitUntil: 'commit' });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: ({ x, y }) => page.mouse.click(x, y),
    async type(keys) {
      for (const key of keys) await page.keyboard.press(key === enter ? 'Enter' : key);
    },
  };
}
