/** What `gatehouse.js` does on a page of somebody else's, and above all what it does not. */
import type { Page } from 'playwright/test';
import { recordCalls } from '../calls.ts';
import { hours, minutes } from '../fixtures.ts';
import { IndexPage } from '../pages/index-page.ts';
import { LoginPage } from '../pages/login-page.ts';
import { ada, grace } from '../people.ts';
import { words } from '../words.ts';
import { expectReportFor, test } from './own-site.ts';

const { expect } = test;

declare global {
  interface Window {
    gatehouse: typeof import('../../src/gatehouse.d.ts');
    heard: string[];
  }
}

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
});

async function openBare(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/bare.html`);
  await page.waitForFunction(() => 'gatehouse' in window);
}

test('to import it does nothing: no storage is read, nothing listened to, no channel opened, nobody asked', async ({
  page,
  host,
  bring,
}) => {
  await bring(page);
  await page.addInitScript(() => {
    const done: string[] = [];
    Object.assign(window, { done });
    const note = <Args extends unknown[]>(owner: object, name: string) => {
      const original = Reflect.get(owner, name) as (...args: Args) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: Args) {
        done.push(`${name} ${args[0]}`);
        return original.apply(this, args);
      });
    };
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) note(Storage.prototype, name);
    for (const name of ['addEventListener', 'fetch', 'setTimeout', 'setInterval']) note(window, name);
    note(document, 'addEventListener');
    for (const name of ['BroadcastChannel', 'Worker'])
      Object.defineProperty(window, name, { get: () => done.push(name) });
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(document, 'cookie', {
      get: () => done.push('cookie') && cookie?.get?.call(document),
    });
  });
  // By then its modules have run; to look for them would do what is watched for.
  await page.goto(`${host.url}/bare.html`);
  const done = () => page.evaluate(() => [...(window as unknown as { done: string[] }).done]);
  expect(await done()).toEqual([]);
  await expect(page.getByRole('heading', { name: 'Bare' })).toBeHidden();
  expect(await page.evaluate(() => window.gatehouse.currentPerson()?.email)).toBe(ada.email);
  expect(await done()).toContain('addEventListener storage');
});

test('a page that hides nothing keeps its own hidden parts, and gets its person as often as it asks', async ({
  page,
  host,
  bring,
  pool,
}) => {
  const sub = await pool.addUser({
    email: 'joan@mill.example',
    password: 'Jacquard-1804',
    attributes: { name: 'Joan' },
  });
  await bring(page, 'joan@mill.example');
  await openBare(page, host.url);
  const people = await page.evaluate(() => Promise.all([1, 2, 3].map(() => window.gatehouse.checkLogin())));
  for (const person of people) {
    expect(person).toMatchObject({ sub, username: sub, email: 'joan@mill.example', name: 'Joan', groups: [] });
    expect(person.claims).toMatchObject({ token_use: 'id', sub });
  }
  await expect(page.locator('main')).toBeHidden();
  await expect(page.locator('nav')).toBeHidden();
});

test.describe('in a pool with groups', () => {
  test.use({ poolOptions: { groups: [{ name: 'millers' }] } });

  test('its person’s groups come along', async ({ page, host, bring, pool }) => {
    await pool.addUser({ email: 'joan@mill.example', password: 'Jacquard-1804', groups: ['millers'] });
    await bring(page, 'joan@mill.example');
    await openBare(page, host.url);
    expect(await page.evaluate(() => window.gatehouse.currentPerson()?.groups)).toEqual(['millers']);
  });
});

test('a public page greets its person, and Back leads from login to it', async ({ page, host, bring }) => {
  await page.goto(host.url);
  await expect(page.getByText('Welcome, whoever you are.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await new LoginPage(page).shown();
  await page.goBack();
  await expect(page.getByText('Welcome, whoever you are.')).toBeVisible();
  await bring(page);
  await page.goto(host.url);
  await expect(page.getByText('Welcome back, Ada.')).toBeVisible();
  await expect(page.getByText('A menu of the site’s own')).toBeHidden();
});

test('many who ask at once, with tokens that have expired, cost one refresh', async ({ page, host, bring, time }) => {
  await bring(page);
  await time.pass(2 * hours);
  await openBare(page, host.url);
  const calls = recordCalls(page);
  await page.evaluate(() => {
    const { checkLogin, accessToken, idToken, fetchWithToken } = window.gatehouse;
    return Promise.all([checkLogin(), accessToken(), checkLogin(), idToken(), fetchWithToken('/api/me')]);
  });
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth']);
});

test('a token is good for a minute at least', async ({ page, host, bring, time }) => {
  await bring(page);
  await time.pass(59.5 * minutes);
  await openBare(page, host.url);
  const lives = await page.evaluate(async () => {
    const tokens = [await window.gatehouse.idToken(), await window.gatehouse.accessToken()];
    return tokens.map((token) => JSON.parse(atob(token.split('.')[1] ?? '')).exp - Date.now() / 1000);
  });
  for (const seconds of lives) expect(seconds).toBeGreaterThan(60);
});

test('nobody’s page has no token, and says so by the error’s name', async ({ page, host }) => {
  await openBare(page, host.url);
  const said = await page.evaluate(() => {
    const { accessToken, fetchWithToken, currentPerson } = window.gatehouse;
    const name = (error: Error) => error.name;
    return Promise.all([accessToken().catch(name), fetchWithToken('/api/me').catch(name), currentPerson()]);
  });
  expect(said).toEqual(['SignedOutError', 'SignedOutError', undefined]);
});

test('a token goes to no origin that the configuration does not name', async ({ page, host, bring, emulator }) => {
  await bring(page);
  await openBare(page, host.url);
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  for (const address of [`${emulator.url}/inbox.json`, 'https://evil.example/', '//evil.example/api/']) {
    const name = await page.evaluate(
      (url) => window.gatehouse.fetchWithToken(url).catch((e: Error) => e.name),
      address,
    );
    expect(name).toBe('ForeignAddressError');
  }
  expect(seen.filter((url) => !url.startsWith(host.url))).toEqual([]);
});

/** Keeps what the page is told, also of listeners that have gone. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    const listeners = ['first', 'second', 'gone'].map((name) =>
      window.gatehouse.onSessionEnd((end) => window.heard.push(`${name}: ${end}`)),
    );
    listeners[2]?.();
  });
}

test('listeners hear once that the person has signed out, here or in a copy of the tab, and the page stays', async ({
  page,
  host,
  bring,
  context,
}) => {
  await bring(page);
  await openBare(page, host.url);
  await listen(page);
  const opened = context.waitForEvent('page');
  await page.evaluate((url) => void window.open(url), `${host.url}/bare.html`);
  const copy = await opened;
  await copy.waitForFunction(() => 'gatehouse' in window);
  await listen(copy);
  await copy.evaluate(() => window.gatehouse.signOut());
  for (const tab of [copy, page]) {
    await expect.poll(() => tab.evaluate(() => window.heard)).toEqual(['first: signed-out', 'second: signed-out']);
    expect(new URL(tab.url()).pathname).toBe('/bare.html');
    expect(await tab.evaluate(() => window.gatehouse.currentPerson())).toBeUndefined();
  }
});

test('a session that Cognito has ended is told, and leads to login where the page waits for its person', async ({
  page,
  host,
  bring,
  pool,
  emulator,
  time,
}) => {
  await bring(page);
  await openBare(page, host.url);
  await listen(page);
  const user = Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {}).find(
    ({ attributes }) => attributes.email === ada.email,
  );
  if (user) user.enabled = false;
  await time.pass(2 * hours);
  expect(await page.evaluate(() => window.gatehouse.idToken().catch((error: Error) => error.name))).toBe(
    'SignedOutError',
  );
  expect(await page.evaluate(() => window.heard)).toEqual(['first: session-ended', 'second: session-ended']);
  await page.evaluate(() => void window.gatehouse.checkLogin());
  await new LoginPage(page).shown();
});

test('signing out everywhere says how far it went', async ({ page, host, bring }) => {
  await bring(page);
  await openBare(page, host.url);
  expect(await page.evaluate(() => window.gatehouse.signOutEverywhere())).toBe('signed-out-everywhere');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test.describe('with tokens that tabs share', () => {
  test.use({ siteConfig: { storage: 'local' } });

  test('Ada’s page acts for nobody once Grace is in, hears of it, and asks for Grace only as a new page', async ({
    page,
    host,
    bring,
    context,
  }) => {
    await bring(page);
    await openBare(page, host.url);
    await listen(page);
    const second = await context.newPage();
    await bring(second, grace.email);
    expect(await page.evaluate(() => window.gatehouse.currentPerson())).toBeUndefined();
    expect(await page.evaluate(() => window.heard)).toEqual(['first: somebody-else', 'second: somebody-else']);
    const calls: string[] = [];
    page.on('request', (request) => calls.push(request.url()));
    const settled = await page.evaluate(() => {
      const asked = [window.gatehouse.fetchWithToken('/api/me'), window.gatehouse.idToken()];
      const soon = new Promise((resolve) => setTimeout(resolve, 100, 'nothing'));
      return Promise.race([...asked, soon]);
    });
    expect(settled).toBe('nothing');
    expect(calls.filter((url) => url.includes('/api/'))).toEqual([]);
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => void setTimeout(() => window.gatehouse.checkLogin()));
    await reloaded;
    await page.waitForFunction(() => 'gatehouse' in window);
    expect(await page.evaluate(async () => (await window.gatehouse.checkLogin()).email)).toBe(grace.email);
  });

  test('a page that is hidden for its person is hidden when they sign out elsewhere, and leads to login', async ({
    page,
    host,
    bring,
    context,
  }) => {
    await bring(page);
    await page.goto(`${host.url}/app/notes.html?tab=2`);
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
    const second = await context.newPage();
    await second.goto(`${host.url}/auth/index.html`);
    await (await new IndexPage(second).shown('Ada')).signOut();
    await page.bringToFront();
    const login = await new LoginPage(page).shown();
    await login.send(grace.email, grace.password);
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
    expect(page.url()).toBe(`${host.url}/app/notes.html?tab=2`);
  });
});

test('a line in the HTML protects a page: it shows nothing to a stranger, and no more than its <main> to Ada', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}/app/notes.html`);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(page.getByText('A menu of the site’s own')).toBeHidden();
});

test('where Cognito can’t be asked, a page that hides its parts says so, and tries again when it is asked to', async ({
  page,
  host,
  bring,
  time,
  network,
}) => {
  await bring(page);
  await time.pass(2 * hours);
  await network.cut();
  await page.goto(`${host.url}/app/notes.html`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(words.trouble.kinds.Network);
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeHidden();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText(words.trouble.kinds.Network);
  await network.mend();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a page that hides nothing gets the error instead', async ({ page, host, bring, time, network }) => {
  await bring(page);
  await time.pass(2 * hours);
  await network.cut();
  await openBare(page, host.url);
  expect(await page.evaluate(() => window.gatehouse.checkLogin().catch((error: Error) => error.name))).toBe(
    'CognitoError',
  );
  await network.mend();
  expect(await page.evaluate(async () => (await window.gatehouse.checkLogin()).email)).toBe(ada.email);
});

test('signing in leads where the page says, and nowhere else', async ({ page, host }) => {
  await openBare(page, host.url);
  await page.evaluate(() => void window.gatehouse.goToLogin({ return: '/app/report.html?year=2026' }));
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expectReportFor(page, 'Ada');
  expect(page.url()).toBe(`${host.report}?year=2026`);
  await openBare(page, host.url);
  await page.evaluate(
    () => void window.gatehouse.goToLogin({ return: 'https://evil.example/', reason: 'fresh-sign-in' }),
  );
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await new IndexPage(page).shown('Ada');
  expect(page.url()).toBe(`${host.url}/auth/index.html`);
});
