/** `npm run screenshots`: the picture in the README, taken anew from the real pages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { config as example } from '../config.example.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { localPool } from '../emulator/local-pool.ts';
import { ensureBrowser, thisMachine } from './browser/ensure-browser.ts';
import { launchOptions } from './browser/find-browser.ts';
import { build } from './build/build-site.ts';
import { root } from './config/load-config.ts';
import { demoApi } from './serve/demo-api.ts';
import { siteHeaders } from './serve/headers.ts';
import { serve } from './serve/serve.ts';

const size = { width: 480, height: 720 };
const picture = join(root, 'tools/screenshots/gatehouse.png');

const emulator = await startEmulator();
const pool = await emulator.createPool({ users: localPool.users });
const outdir = await mkdtemp(join(tmpdir(), 'gatehouse-screenshots-'));
const { userPoolId, clientId } = pool;
const { config } = await build({ config: { ...example, userPoolId, clientId, endpoint: `${emulator.url}/` }, outdir });
const headers = (path: string) => siteHeaders(config, path);
const site = await serve({ root: outdir, port: 0, headers, intercept: demoApi({ config }) });
await ensureBrowser(thisMachine(process.argv));
const browser = await chromium.launch(launchOptions());
try {
  const shots = [...(await visit(browser, 'light', signedOut)), ...(await visit(browser, 'dark', signedIn))];
  await mkdir(join(root, 'tools/screenshots'), { recursive: true });
  await writeFile(picture, await sideBySide(browser, shots));
  console.log(picture);
} finally {
  await browser.close();
  await site.close();
  await emulator.close();
  await rm(outdir, { recursive: true });
}

async function visit(
  on: Browser,
  colorScheme: 'light' | 'dark',
  journey: (page: Page) => Promise<Buffer[]>,
): Promise<Buffer[]> {
  const context = await on.newContext({ viewport: size, colorScheme, deviceScaleFactor: 2, baseURL: site.url });
  const shots = await journey(await context.newPage());
  await context.close();
  return shots;
}

async function signedOut(page: Page): Promise<Buffer[]> {
  await page.goto('/register.html');
  await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
  await page.getByLabel('Email address', { exact: true }).fill('ada@engine.example');
  await page.getByLabel('Password', { exact: true }).fill('Analytical');
  return [await page.screenshot()];
}

async function signedIn(page: Page): Promise<Buffer[]> {
  await page.goto('/login.html');
  await page.getByLabel('Email address', { exact: true }).fill('demo@example.com');
  await page.getByLabel('Password', { exact: true }).fill('Demo-pass-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Your API answered').waitFor();
  const index = await page.screenshot();
  await page.goto('/mfa.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return [index, await page.screenshot()];
}

async function sideBySide(on: Browser, shots: Buffer[]): Promise<Buffer> {
  const page = await on.newPage({ viewport: { width: size.width * shots.length, height: size.height } });
  const images = shots.map(
    (shot) => `<img width="${size.width}" src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  await page.setContent(`<body style="margin: 0; display: flex">${images.join('')}</body>`);
  return page.screenshot();
}
