/** The login on one sub-domain, the app on another, and tokens in cookies of their parent. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { checkConfig } from '../../tools/config/check-config.ts';
import { demoApi } from '../../tools/serve/demo-api.ts';
import { test as base, expect, minutes } from '../fixtures.ts';
import { IndexPage } from '../pages/index-page.ts';
import { LoginPage } from '../pages/login-page.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { ada } from '../people.ts';
import { showActive } from '../show-active.ts';
import { expectReportFor } from './own-site.ts';
import { config as forDocs } from './sub-domain.config.ts';

/** Chromium looks up no name that ends so: it is this machine. */
const parent = 'gatehouse.localhost';

type Domains = {
  login: string;
  app: string;
  /** What the app's server says to `/api/…`. */
  api: ReturnType<typeof demoApi>;
};

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const test = base.extend<{ domains: Domains }>({
  domains: async ({ site }, use) => {
    const domains = { api: () => false } as unknown as Domains;
    const server = createServer(async (request, response) => {
      if (domains.api(request, response)) return;
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      const isApp = request.headers.host?.startsWith('app.') && !pathname.startsWith('/auth/');
      const file = isApp
        ? join(import.meta.dirname, 'plain', pathname)
        : join(site.folder, pathname.replace(/^\/auth\//, '/'));
      const content = await readFile(file).catch(() => undefined);
      response.writeHead(content ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'image/svg+xml' });
      response.end(content);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    Object.assign(domains, { login: `http://login.${parent}:${port}`, app: `http://app.${parent}:${port}` });
    await use(domains);
    server.close();
    server.closeAllConnections();
  },

  // As in the docs, but for the names, and for http.
  siteConfig: async ({ domains }, use) => {
    const here = JSON.stringify(forDocs)
      .replace('https://login.example.com', domains.login)
      .replace('https://app.example.com', domains.app)
      .replace('"example.com"', `"${parent}","secure":false`);
    await use(JSON.parse(here) as Config);
  },

  page: async ({ domains, config, emulator, context, page }, use) => {
    domains.api = demoApi({ config, now: emulator.clock.now });
    const body = `export const config = ${JSON.stringify(config)};`;
    await context.route('**/config.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await use(page);
  },
});

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
});

test('what the docs say is a configuration', () => {
  expect(checkConfig(forDocs, 'sub-domain.config.ts')).toBe(forDocs);
});

test('a page of the app leads to login on the other host and back; both know Ada, and both that she has left', async ({
  page,
  domains: { app, login },
  context,
}) => {
  const asked = `${app}/app/report.html?year=2026#may`;
  await page.goto(asked);
  const form = await new LoginPage(page).shown();
  expect(page.url().replace(/\?.*/, '')).toBe(`${login}/login.html`);
  await form.send(ada.email, ada.password);
  await expectReportFor(page, 'Ada');
  expect(page.url()).toBe(asked);
  await expect(page.getByText('your access token is good')).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${login}/index.html`);
  await (await new IndexPage(second).shown('Ada')).signOut();
  // No word gets from one origin to another, so the page looks when its person comes back to it.
  await page.evaluate(() => void dispatchEvent(new Event('focus')));
  await new LoginPage(page).shown();
  expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
});

test('signing in leads to no other host, whatever its address says', async ({ page, domains: { app, login } }) => {
  await page.goto(`${login}/login.html`);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await new IndexPage(page).shown('Ada');
  for (const elsewhere of [
    'https://evil.example/',
    app.replace('app.', 'evil.'),
    `${app}.evil.example/`,
    `${app.replace('http:', 'https:')}/app/report.html`,
    app.replace('http://', 'http://ada@'),
  ]) {
    await page.goto(`${login}/login.html?return=${encodeURIComponent(elsewhere)}`);
    await new IndexPage(page).shown('Ada');
    expect(page.url(), elsewhere).toBe(`${login}/index.html`);
  }
});

test.describe('where 15 minutes without a sign of the person are enough', () => {
  test.use({
    siteConfig: async ({ siteConfig }, use) => use({ ...siteConfig, idleMinutes: 15 }),
  });

  test('who is active on one host is there on both, and who is out is out on both, in the same words', async ({
    page,
    domains: { app, login },
    context,
    time,
  }) => {
    await page.goto(`${app}/app/report.html`);
    await (await new LoginPage(page).shown()).send(ada.email, ada.password);
    await expectReportFor(page, 'Ada');
    const second = await context.newPage();
    await second.goto(`${login}/profile.html`);
    await new ProfilePage(second).shown();
    await time.pass(12 * minutes);
    await showActive(second);
    await time.pass(12 * minutes);
    const questions = [page, second].map((tab) => tab.getByRole('alertdialog', { name: 'Are you still there?' }));
    for (const question of questions) await expect(question).toBeHidden();
    await time.pass(1 * minutes);
    for (const question of questions) await expect(question).toBeVisible();
    await page.keyboard.press('Enter');
    for (const question of questions) await expect(question).toBeHidden();
    await time.pass(15 * minutes);
    for (const tab of [page, second]) {
      await expect((await new LoginPage(tab).shown()).news).toHaveText('Your session has ended. Sign in to go on.');
    }
  });
});
