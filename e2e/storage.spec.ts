/** A browser that keeps nothing, or not all of it: people hear of it in time, and nothing is kept by halves. */
import type { BrowserContext, Page } from 'playwright/test';
import { expect, hours, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

/** Her ID token is longer than a cookie can be. */
const longPage = `https://engine.example/${'x'.repeat(1900)}`;
const long = {
  ...ada,
  email: 'long@engine.example',
  attributes: { name: 'Ada', website: longPage, profile: longPage },
};

const own = 'CognitoIdentityServiceProvider.';

async function ownCookies(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).filter((name) => name.startsWith(own));
}

/** As where a person has blocked site data: looking at it is refused, and cookies are dropped without a word. */
async function blockSiteData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });
    navigator.locks.request = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
  });
}

/** Nothing more goes into a storage. */
async function fill(page: Page, storage: 'sessionStorage' | 'localStorage'): Promise<void> {
  await page.evaluate((name) => {
    const full = window[name];
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        for (let part = 0; ; part += 1) full.setItem(`full-${size}-${part}`, '.'.repeat(size));
      } catch {
        // The next one is smaller.
      }
    }
  }, storage);
}

test.beforeEach(({ pool }) => pool.addUser(ada));

for (const storage of ['session', 'local', { kind: 'cookies', secure: false }] as const) {
  const name = typeof storage === 'string' ? storage : storage.kind;

  test.describe(`with site data blocked and tokens in ${name}`, () => {
    test.use({ siteConfig: { storage }, expectedErrors: /storage: / });

    test.beforeEach(({ page }) => blockSiteData(page));

    test('each page says so before anybody types, and what to do', async ({ page }) => {
      for (const address of ['/login.html', '/register.html', '/', '/profile.html']) {
        await page.goto(address);
        const alert = page.getByRole('alert');
        await expect(alert, address).toContainText(words.refusals.reasons['storage-blocked']);
        await expect(alert, address).toBeFocused();
        await expect(page.getByLabel('Email address', { exact: true }), address).toHaveValue('');
      }
    });

    test('a password that is sent all the same goes nowhere, and stays', async ({ page, emulator }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const login = await LoginPage.open(page);
      await expect(login.summary).toBeFocused();
      await login.send(ada.email, ada.password);
      await login.expectTrouble(words.refusals.reasons['storage-blocked']);
      await expect(login.field('Password')).toHaveValue(ada.password);
      expect(asked.filter((url) => url.startsWith(emulator.url))).toEqual([]);
    });

    test('the ways in that need no storage still work', async ({ page }) => {
      await page.goto('/forgot-password.html');
      await page.getByLabel('Email address').fill(ada.email);
      await page.getByRole('button', { name: 'Send me a code' }).click();
      await expect(page.getByLabel('Code')).toBeVisible();
      await page.goto('/confirm.html');
      await expect(page.getByLabel('Email address')).toBeVisible();
    });
  });
}

test.describe('with a storage that is full', () => {
  test.use({ expectedErrors: /storage: / });

  test('login says so before anybody types, and works once there is room', async ({ page }) => {
    await page.goto('/config.js');
    await fill(page, 'sessionStorage');
    const login = await LoginPage.open(page);
    await login.expectTrouble(words.refusals.reasons['storage-full']);
    await login.expectAccessible();
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  });
});

test.describe('with tokens in cookies', () => {
  test.use({ siteConfig: { storage: { kind: 'cookies', secure: false } } });

  test.describe('of which one is too long', () => {
    test.use({ expectedErrors: /storage: a cookie of \d+ bytes, where browsers keep 4096.*'session' or 'local'/ });

    test('the person is told, the developer is told why, and no cookie is left', async ({ page, pool, context }) => {
      await pool.addUser(long);
      const login = await LoginPage.open(page);
      await login.send(long.email, long.password);
      await login.expectTrouble(words.refusals.reasons['storage-misfit']);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await ownCookies(context)).toEqual([]);
    });
  });

  test('two pages that look at the same moment whether cookies are kept don’t trouble each other', async ({ page }) => {
    await page.addInitScript(() => {
      const { get = () => '', set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
      const tried: string[] = [];
      Object.assign(window, { tried });
      Object.defineProperty(document, 'cookie', {
        get,
        set(cookie: string) {
          set?.call(document, cookie);
          const [, trial] = /^([^=]+?)[\d.e-]*=\.+;/.exec(cookie) ?? [];
          if (!trial) return;
          tried.push(trial);
          // What another page takes away that has tried by the same name, but for a number of its own.
          set?.call(document, `${trial}=; path=/; max-age=0`);
        },
      });
    });
    const login = await LoginPage.open(page);
    await page.waitForFunction(() => (Reflect.get(window, 'tried') as string[]).length > 0);
    await expect(login.summary).toBeHidden();
  });

  test('a cookie of somebody else’s that is not UTF-8, or has no name, keeps nobody out', async ({ page, context }) => {
    await page.goto('/config.js');
    await page.evaluate(() => {
      for (const cookie of ['legacy=J%FCrgen', '%FC=1', 'nameless', '__proto__=%E0%A4', '%=%']) {
        // biome-ignore lint/suspicious/noDocumentCookie: what another application has left there
        document.cookie = cookie;
      }
    });
    const index = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    await page.reload();
    await index.shown('Ada');
    await index.signOut();
    expect(await ownCookies(context)).toEqual([]);
    expect((await context.cookies()).map(({ name }) => name)).toContain('legacy');
  });

  test('a cookie of one’s own that is not UTF-8 counts as none', async ({ page, context, config, siteUrl }) => {
    const name = `${own}${config.clientId}.LastAuthUser`;
    await context.addCookies([{ name, value: 'J%FCrgen', url: siteUrl }]);
    await page.goto('/');
    await (await new LoginPage(page).shown()).signIn(ada.email, ada.password);
  });
});

for (const [what, storage, reason] of [
  ['for another domain', { kind: 'cookies', secure: false, domain: 'other.example' }, /domain 'other\.example'/],
  ['for another path', { kind: 'cookies', secure: false, path: '/elsewhere' }, /path '\/elsewhere'/],
] as const) {
  test.describe(`with cookies ${what}`, () => {
    test.use({ siteConfig: { storage }, expectedErrors: /storage: the browser did not keep a cookie/ });

    test('people hear of it before they type, and the console names the setting', async ({ page, problems }) => {
      const login = await LoginPage.open(page);
      await login.expectTrouble(words.refusals.reasons['storage-misfit']);
      expect(problems.join()).toMatch(reason);
    });
  });
}

test.describe('with tokens that outgrow their place at a refresh', () => {
  test.use({ expectedErrors: /storage: / });

  test('the old ones stay, and the page says why', async ({ page, time, context }) => {
    await startSession(page);
    const before = await page.evaluate(() => ({ ...sessionStorage }));
    await time.pass(2 * hours);
    await context.addInitScript(() => {
      const { setItem } = Storage.prototype;
      // No room for another access token where there is one.
      Storage.prototype.setItem = function (key: string, value: string) {
        if (key.endsWith('.accessToken') && this.getItem(key)) throw new DOMException('', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await IndexPage.open(page);
    await expect(page.getByRole('alert')).toContainText(words.refusals.reasons['storage-full']);
    const after = await page.evaluate(() => ({ ...sessionStorage }));
    expect(after).toEqual(before);
  });
});
