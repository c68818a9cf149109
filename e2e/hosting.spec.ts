/** The main path on a host that sends exactly what infra/template.yaml makes CloudFront send. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from '../tools/build/build-site.ts';
import { templateEdge } from '../tools/deploy-lab/template/template-headers.ts';
import { test as base, expect, hours } from './fixtures.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const region = 'eu-central-1';
const ids = { userPoolId: `${region}_Hosted001`, clientId: 'hostedclient00000000000000' };
const cognito = `https://cognito-idp.${region}.amazonaws.com/`;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const test = base.extend<object, { hostedUrl: string }>({
  hostedUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'gatehouse-hosted-'));
      await build({ config: ids, outdir: folder });
      const server = createServer(answerFrom(folder)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      await use(`http://localhost:${(server.address() as AddressInfo).port}`);
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ hostedUrl }, use) => use(hostedUrl),
});

/** To the letter of the template: its headers, its redirects, its error page. */
function answerFrom(folder: string): RequestListener {
  const edge = templateEdge({ region });
  return async (request, response) => {
    const exists = (file: string) => existsSync(join(folder, file));
    const { status, headers, file } = edge.answer(request.url ?? '/', exists);
    response.writeHead(status, { ...headers, ...(file && { 'Content-Type': types[extname(file)] ?? 'text/plain' }) });
    response.end(file ? await readFile(join(folder, file)) : undefined);
  };
}

// A second worker would build the same site again.
test.describe.configure({ mode: 'default' });
test.use({ poolOptions: { id: ids.userPoolId, clientId: ids.clientId } });

/** Cognito's own address, as the policy names it, is answered by the emulator. */
test.beforeEach(async ({ context, emulator }) => {
  await context.route(cognito, async (route) => {
    const response = await route.fetch({ url: `${emulator.url}/` });
    await route.fulfill({ response });
  });
});

test('a person signs up, stays signed in, signs out and recovers a forgotten password', async ({
  page,
  mail,
  time,
}) => {
  const register = await (await RegisterPage.open(page)).register({
    name: 'Ada',
    email: ada.email,
    password: ada.password,
  });
  const index = await register.confirm((await mail.latest(ada.email)).code ?? '');
  await index.shown('Ada');

  await time.pass(2 * hours);
  await (await IndexPage.open(page)).shown('Ada');
  const login = await new IndexPage(page).signOut();
  await expect(login.news).toContainText(words.arrivals['signed-out']);

  await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  const reset = new ForgotPasswordPage(page);
  const again = await reset.reset((await mail.latest(ada.email)).code ?? '', 'Difference-1822');
  await (await again.signIn(ada.email, 'Difference-1822')).shown('Ada');
});

test('the protected page is not shown to a stranger, and a foreign way back is not taken', async ({
  page,
  baseURL,
}) => {
  await page.goto('/');
  await new LoginPage(page).shown();
  await page.goto('/login.html?return=//evil.example');
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: /404/ });

  test('gets the error page, in the site’s own look, however deep it is', async ({ page }) => {
    const response = await page.goto('/no/such/page.html');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
    const sheet = page.getByRole('main');
    await expect(sheet).toHaveCSS('border-radius', '16px');
    await page.getByRole('link', { name: 'Go to the start page' }).click();
    await new LoginPage(page).shown();
  });
});

test('password managers are led to the page that changes a password', async ({ page }) => {
  await page.goto('/.well-known/change-password');
  const login = await new LoginPage(page).shown();
  expect(new URL(login.page.url()).searchParams.get('return')).toBe('/change-password.html');
});
