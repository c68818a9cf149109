/** What holds for every page: headers, the policy, room for narrow windows and large text, a word when scripts are off. */
import { readdirSync, readFileSync } from 'node:fs';
import { ownPages } from '../tools/build/own-pages.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { expectHeadingAndLabels, expectPlainHtml, expectPolicy, expectToFit } from './judge-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { startSession } from './start-session.ts';

/** Pages that do something. */
const active = ownPages.filter((name) =>
  readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8').includes('<script'),
);
const entrances = ['login.html', 'register.html', 'confirm.html', 'forgot-password.html'];

for (const name of ownPages) {
  test(`${name} comes with the headers of a careful host, and the policy in itself`, ({ request, site }) =>
    expectPolicy(request, `/${name}`, site.config));

  test(`${name} has no code and no style in its HTML, and forms that send nothing by themselves`, ({ request }) =>
    expectPlainHtml(request, `/${name}`));
}

test('each page fits 320 pixels, and text at twice its size', async ({ page, pool }) => {
  test.slow();
  await pool.addUser(ada);
  for (const name of entrances) await test.step(name, () => expectToFit(page, `/${name}`));
  await startSession(page);
  for (const name of ownPages.filter((each) => !entrances.includes(each))) {
    await test.step(name, () => expectToFit(page, `/${name}`));
  }
});

test('each page has one main, one heading whose words its title has, and a label for each field', async ({ page }) => {
  test.slow();
  for (const name of ownPages) await test.step(name, () => expectHeadingAndLabels(page, `/${name}`));
});

/** Each with something that stands there only after the page's script has run. */
const changing: [address: string, made: string][] = [
  ['login.html?reason=signed-out-everywhere', '[role="status"]:not(:empty)'],
  ['confirm.html?reason=unconfirmed', '[role="status"]:not(:empty)'],
  ['register.html', '.checklist .visually-hidden'],
  ['change-password.html', '.checklist .visually-hidden'],
];

for (const [address, made] of changing) {
  test(`nothing on ${address} moves once it is shown`, async ({ page, pool }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await recordShifts(page);
    await pool.addUser(ada);
    if (address.startsWith('change')) await startSession(page);
    await page.goto(`/${address}`);
    await expect(page.locator(made).first()).toBeAttached();
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test('hashed files are kept for ever, and the configuration is asked for anew', async ({ request, site }) => {
  const [script] = readdirSync(site.folder).filter((name) => /^login-[A-Z0-9]{8}\.js$/.test(name));
  expect((await request.get(`/${script}`)).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await request.get('/config.js')).headers()['cache-control']).toBe('no-cache');
});

test.describe('a page that breaks the policy', () => {
  test.use({ expectedErrors: /Content Security Policy|TrustedHTML|Trusted Type/ });

  test('is stopped by it, and its test would see that', async ({ page, problems }) => {
    await LoginPage.open(page);
    const outcome = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>unsafe</b>');
        return 'done';
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('TypeError');
    await page.evaluate(() => {
      const script = document.createElement('img');
      script.src = 'https://evil.example/pixel.png';
      document.body.append(script);
    });
    await expect.poll(() => problems.join('\n')).toContain('Content Security Policy');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each page that does something says what is needed', async ({ page }) => {
    test.slow();
    for (const name of active) {
      await page.goto(`/${name}`);
      // Playwright's text locators pass over <noscript>.
      await expect(page.locator('noscript .notice'), name).toBeVisible();
    }
  });
});

test.describe('with USER_PASSWORD_AUTH', () => {
  test.use({
    siteConfig: { signInWith: 'password' },
    poolOptions: { client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } },
  });

  test('one call signs in, nothing computes g^a, and the tokens stand under Cognito’s own name', async ({
    page,
    pool,
  }) => {
    const sub = await pool.addUser(ada);
    const calls = recordCalls(page);
    const login = await LoginPage.open(page);
    await login.fill(ada.email, ada.password);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => performance.getEntriesByName('gatehouse:srp-prepared').length)).toBe(0);
    await login.signIn(ada.email, ada.password);
    expect(calls.map(({ operation, body }) => [operation, body.AuthFlow])).toEqual([
      ['InitiateAuth', 'USER_PASSWORD_AUTH'],
    ]);
    const keys = await page.evaluate(() => Object.keys(sessionStorage));
    expect(keys).toContain(`CognitoIdentityServiceProvider.${pool.clientId}.${sub}.idToken`);
  });
});
