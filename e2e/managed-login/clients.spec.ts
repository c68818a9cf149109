/** Managed login in a browser, by libraries that others wrote: oidc-client-ts 3, and Amplify v6, which takes HTTPS alone. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright/test';
import { type Emulator, type PoolOptions, startEmulator } from '../../emulator/emulator.ts';
import { requireEntry } from '../../emulator/store/entries.ts';
import { expect, test } from '../fixtures.ts';

const ada = { email: 'ada@lovelace.example', password: 'Engine-1843', attributes: { name: 'Ada' } };

test.use({ ignoreHTTPSErrors: true });

let server: Server;
/** By its path: the page of an application, and where people are led that have signed out. */
let [home, out] = ['', ''];

test.beforeAll(async () => {
  server = await serveApps();
  const { port } = server.address() as AddressInfo;
  [home, out] = [`http://localhost:${port}/`, `http://localhost:${port}/signed-out`];
});
test.afterAll(() => server.close());

/** Pages that have nothing but an app in them, on a host of their own. */
async function serveApps(): Promise<Server> {
  const entryPoints = ['oidc-app', 'amplify-app'].map((name) => join(import.meta.dirname, `${name}.ts`));
  const options = { bundle: true, write: false, format: 'iife', outdir: '/', logLevel: 'error' } as const;
  const { outputFiles } = await build({ entryPoints, ...options });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const page = '<!doctype html><title>App</title><link rel="icon" href="data:,">';
  const apps = createServer(({ url = '' }, response) => {
    const script = scripts.get(url);
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? page);
  });
  await once(apps.listen(0, 'localhost'), 'listening');
  return apps;
}

/** Goes to the page of an application, or stays there. */
async function open(page: Page, name: 'oidc-app' | 'amplify-app'): Promise<void> {
  if (!page.url().startsWith(home)) await page.goto(home);
  await page.addScriptTag({ url: `/${name}.js` });
}

/** Calls the app in the page. */
function call(page: Page, name: string, ...given: unknown[]): Promise<unknown> {
  return page.evaluate(([called, input]) => Reflect.get(globalThis, 'app')[called](...input), [name, given] as const);
}

/** The same for what leads away from the page, and so may answer nothing. */
async function leave(page: Page, name: string, ...given: unknown[]): Promise<void> {
  await call(page, name, ...given).catch((error: Error) => expect(error.message).toContain('navigation'));
}

/** By the keyboard alone: the first field has the focus. */
async function passThrough(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(ada.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ada.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}?**`);
}

function makePool(emulator: Emulator, keys: PoolOptions['keys']) {
  return emulator.createPool({
    ...(keys && { keys }),
    domain: 'engines',
    users: [ada],
    client: {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: [home],
      LogoutURLs: [out],
    },
  });
}

test('oidc-client-ts 3 signs in, renews, revokes and signs out', async ({ page, pool, emulator }) => {
  const { keys } = requireEntry(emulator.world.state.pools, pool.userPoolId);
  const { userPoolId, clientId } = await makePool(emulator, keys);
  const authority = `${emulator.url}/${userPoolId}`;
  const settings = { authority, client_id: clientId, redirect_uri: home };
  await open(page, 'oidc-app');
  await leave(page, 'signIn', settings);
  await passThrough(page);
  await open(page, 'oidc-app');
  expect(await call(page, 'finish', settings)).toMatchObject({ email: ada.email, name: 'Ada' });
  expect(await call(page, 'renew', settings)).toEqual({ email: ada.email, isExpired: false });
  expect(await call(page, 'revoke', settings)).toBeNull();
  await leave(page, 'signOut', settings, out);
  await page.waitForURL(out);
  const cookies = await page.context().cookies(`${emulator.url}/engines/login`);
  expect(cookies.map(({ name }) => name)).toEqual(['XSRF-TOKEN']);
});

test('Amplify v6 signs in by redirect over HTTPS, refreshes and signs out', async ({ page, pool, emulator }) => {
  const secure = await startEmulator({ https: true });
  const { keys } = requireEntry(emulator.world.state.pools, pool.userPoolId);
  const { userPoolId, clientId } = await makePool(secure, keys);
  const oauth = {
    domain: `${new URL(secure.url).host}/engines`,
    scopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
    redirectSignIn: [home],
    redirectSignOut: [out],
    responseType: 'code',
  };
  const settings = { userPoolId, userPoolClientId: clientId, userPoolEndpoint: secure.url, loginWith: { oauth } };
  await open(page, 'amplify-app');
  await call(page, 'open', settings);
  await leave(page, 'signIn');
  await passThrough(page);
  await open(page, 'amplify-app');
  const events = await call(page, 'open', settings);
  expect(events).toEqual(expect.arrayContaining(['customOAuthState', 'signInWithRedirect']));
  expect(await call(page, 'who')).toMatchObject({ scope: 'openid email aws.cognito.signin.user.admin' });
  await leave(page, 'signOut');
  await page.waitForURL(out);
  await secure.close();
});
