/** How the end-to-end tests run: two at a time, each in a browser context and a user pool of its own. */
import { defineConfig } from 'playwright/test';
import { launchOptions } from '../tools/browser/find-browser.ts';

// biome-ignore lint/style/noDefaultExport: Playwright reads its configuration from the default export
export default defineConfig({
  testDir: '.',
  testMatch: /\.spec\.ts$/,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // Also for its trace, which would cost the others a third of their time. How many may need it: tools/test/end-to-end-tests.ts.
  retries: 1,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'chromium', testIgnore: /\.back\.spec\.ts$/ },
    {
      // Where a page can come back from memory: Playwright switches that off unless told not to.
      name: 'back/forward cache',
      testMatch: /\.back\.spec\.ts$/,
      use: {
        launchOptions: { ...launchOptions({ whole: true }), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
      },
    },
  ],
});
