/** Whoever continues with a provider comes back to the page that they wanted, is known again, and is really out once they sign out. */
import type { Page } from 'playwright/test';
import { recordCalls } from './calls.ts';
import { expect, minutes } from './fixtures.ts';
import { CallbackPage, goWith, PretendPage, test } from './managed-login.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const providers = [
  ['Continue with Google', 'Google', 'grace@gmail.example'],
  ['Continue with Apple', 'Apple', 'grace@icloud.example'],
  ['Continue with Facebook', 'Facebook', 'grace@facebook.example'],
  ['Continue with Amazon', 'Amazon', 'grace@amazon.example'],
  ['Continue with my company', 'ExampleOIDC', 'grace@company.example'],
  ['Continue with my firm', 'ExampleSAML', 'grace@firm.example'],
] as const;

/** Addresses that the page has been at, and what it has sent to managed login's own paths. */
function recordWay(page: Page): string[] {
  const way: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(?:oauth2|logout|login$)/.test(pathname)) way.push(`${request.method()} ${pathname}`);
  });
  return way;
}

async function signInWithGoogle(page: Page, query = ''): Promise<IndexPage> {
  await LoginPage.open(page, query);
  await (await goWith(page, 'Continue with Google', 'Google')).say('grace@gmail.example', 'Grace');
  return new IndexPage(page).shown('Grace');
}

for (const [button, title, email] of providers) {
  test(`Grace comes from ${title} for the first time, signs out, and comes again`, async ({ page }) => {
    const way = recordWay(page);
    await LoginPage.open(page);
    await (await goWith(page, button, title)).say(email, 'Grace');
    const index = await new IndexPage(page).shown('Grace');
    await expect(page.getByText(email)).toBeVisible();
    await index.signOut();
    await expect(index.news).toHaveText(words.arrivals['signed-out']);
    await expect.poll(() => way).toContain('GET /logout');
    // She is asked who she is, since nothing of the last time is left there.
    await (await goWith(page, button, title)).pick('Grace');
    await new IndexPage(page).shown('Grace');
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('gatehouse.'))),
    ).toEqual([]);
  });
}

test('Grace comes back to the page that she wanted, and her account’s pages know whose business what is', async ({
  page,
}) => {
  const calls = recordCalls(page);
  await page.goto('/tokens.html?tab=1#access-claims');
  const login = await new LoginPage(page).shown();
  await login.expectAccessible();
  await login.tabTo(page.getByRole('button', { name: 'Continue with Google' }));
  await page.keyboard.press('Enter');
  const pretend = await new PretendPage(page).shown('Google');
  await pretend.say('grace@gmail.example', 'Grace');
  await expect(page).toHaveURL(/\/tokens\.html\?tab=1#access-claims$/);
  await page.getByRole('button', { name: 'New tokens' }).or(page.locator('#refresh')).first().click();
  await expect.poll(() => calls.map(({ operation }) => operation)).toContain('InitiateAuth');
  const entries = await page.evaluate(() => performance.getEntriesByType('navigation').map(({ name }) => name));
  expect(entries.join()).not.toContain('code=');

  for (const [name, button] of [
    [
      'change-password',
      'You sign in with Google. You have no password here: change that account’s password on its own site.',
    ],
    ['mfa', 'You sign in with Google. That account asks for a second step, if you turn one on there.'],
    ['passkeys', 'You sign in with Google. A passkey is made for that account, on its own site.'],
  ]) {
    await page.goto(`/${name}.html`);
    await expect(page.getByText(button ?? '')).toBeVisible();
    await expect(page.locator('main form:visible')).toHaveCount(0);
    await new CallbackPage(page).expectAccessible();
  }
  await page.goto('/profile.html');
  await expect(page.getByLabel('Name')).toHaveValue('Grace');
  await expect(page.getByLabel('Email address')).toHaveAccessibleDescription(/^If you change it/);
  await page.goto('/delete-account.html');
  await expect(page.getByText('Type grace@gmail.example to show that you mean it.')).toBeVisible();
});

test.describe('where refresh tokens rotate', () => {
  test.use({
    morePool: {
      client: {
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      },
    },
    moreConfig: { rotateRefreshTokens: true },
  });

  test('whoever came that way stays signed in, and signs out everywhere', async ({ page, elsewhere, time }) => {
    const way = recordWay(page);
    const index = await signInWithGoogle(page);
    await LoginPage.open(elsewhere);
    await (await goWith(elsewhere, 'Continue with Google', 'Google')).pick('Grace');
    await new IndexPage(elsewhere).shown('Grace');
    await time.pass(61 * minutes);
    await page.reload();
    await index.shown('Grace');
    const login = await index.signOutEverywhere();
    await expect(login.news).toContainText(words.arrivals['signed-out-everywhere']);
    await expect.poll(() => way).toContain('GET /logout');
  });
});

test.describe('where an account is linked at the first sign-in', () => {
  test.use({
    morePool: async ({ emulator }, use) => {
      const preSignUp = async (event: { userName: string; userPoolId: string; triggerSource: string }) => {
        if (event.triggerSource !== 'PreSignUp_ExternalProvider') return event;
        await fetch(emulator.url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-amz-json-1.1',
            'X-Amz-Target': 'AWSCognitoIdentityProviderService.AdminLinkProviderForUser',
            Authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request',
          },
          body: JSON.stringify({
            UserPoolId: event.userPoolId,
            DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: ada.email },
            SourceUser: {
              ProviderName: 'Google',
              ProviderAttributeName: 'Cognito_Subject',
              ProviderAttributeValue: event.userName.replace(/^google_/i, ''),
            },
          }),
        });
        return event;
      };
      await use({ triggers: { preSignUp: preSignUp as never } });
    },
  });

  test('Ada is in at once, with her own account and its password, and never hears of the detour', async ({
    page,
    pool,
  }) => {
    await pool.addUser(ada);
    const way = recordWay(page);
    await LoginPage.open(page);
    const pretend = await goWith(page, 'Continue with Google', 'Google');
    await pretend.say('ada@gmail.example', 'Ada');
    // The provider that pretends keeps no session of its own.
    await (await pretend.shown('Google')).say('ada@gmail.example', 'Ada');
    await new IndexPage(page).shown('Ada');
    expect(way.filter((each) => each === 'GET /oauth2/authorize')).toHaveLength(2);
    await page.goto('/change-password.html');
    await expect(page.getByLabel('Current password', { exact: true })).toBeVisible();
  });
});

test('Enter signs in by password, wherever in the form a button for a provider stands', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.addInitScript(() =>
    document.addEventListener('readystatechange', () => {
      const button = Object.assign(document.createElement('button'), { name: 'provider', value: 'Google' });
      if (document.readyState === 'interactive') document.forms.namedItem('login')?.prepend(button);
    }),
  );
  await LoginPage.open(page);
  await expect(page.locator('form#login button').first()).toHaveAttribute('value', 'Google');
  await page.getByLabel('Email').fill(ada.email);
  await page.getByLabel('Password', { exact: true }).fill(ada.password);
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
});

test('a provider that is slow keeps Grace waiting, who gets in', async ({ page, time }) => {
  await LoginPage.open(page);
  const pretend = await goWith(page, 'Continue with Google', 'Google');
  const asked = page.waitForRequest((request) => request.url().includes('/oauth2/idpresponse'));
  const said = pretend.say('grace@gmail.example', 'Grace', 'says who I am after ten seconds');
  await asked;
  await time.pass(minutes / 6);
  await said;
  await new IndexPage(page).shown('Grace');
});

test('whoever closes the tab leaves managed login’s session: the next one reads whose it is, and ends it', async ({
  page,
  context,
}) => {
  await signInWithGoogle(page);
  await page.close();
  const next = await context.newPage();
  await LoginPage.open(next);
  await next.getByRole('button', { name: 'Continue with Google' }).click();
  const index = await new IndexPage(next).shown('Grace');
  await index.signOut();
  await (await goWith(next, 'Continue with Google', 'Google')).say('ada@gmail.example', 'Ada');
  await new IndexPage(next).shown('Ada');
});

test.describe('a way out that leads nowhere', () => {
  test.use({ expectedErrors: /status of 503/ });

  test('is tried again before the next one signs in, who is asked who they are', async ({ page }) => {
    await signInWithGoogle(page);
    await page.route('**/logout?*', (route) => route.fulfill({ status: 503, body: 'Too busy' }));
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByText('Too busy')).toBeVisible();
    await page.unroute('**/logout?*');
    const out = page.waitForURL('**/callback.html', { waitUntil: 'commit' });
    await page.goto('/login.html', { waitUntil: 'commit' });
    await out;
    await new LoginPage(page).shown();
    await (await goWith(page, 'Continue with Google', 'Google')).say('ada@gmail.example', 'Ada');
    await new IndexPage(page).shown('Ada');
  });
});

test('whoever was signed out from elsewhere is asked again, whatever session managed login still has here', async ({
  page,
  elsewhere,
}) => {
  await signInWithGoogle(page);
  await LoginPage.open(elsewhere);
  await (await goWith(elsewhere, 'Continue with Google', 'Google')).pick('Grace');
  await (await new IndexPage(elsewhere).shown('Grace')).signOutEverywhere();
  await page.goto('/tokens.html');
  await page.locator('#refresh').click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toHaveText(words.arrivals['session-ended']);
  await (await goWith(page, 'Continue with Google', 'Google')).pick('Grace');
  await expect(page).toHaveURL(/\/tokens\.html$/);
});

test('a fresh sign-in is one: an older session of managed login does not do', async ({ page, time }) => {
  await signInWithGoogle(page);
  await time.pass(11 * minutes);
  await page.goto('/profile.html');
  await page.getByLabel('Email address').fill('grace@new.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await new LoginPage(page).shown();
  await (await goWith(page, 'Continue with Google', 'Google')).pick('Grace');
  await expect(page).toHaveURL(/\/profile\.html/);
  await expect(page.getByLabel('Email address')).toHaveValue('grace@new.example');
});

test.describe('where managed login is all there is', () => {
  test.use({ moreConfig: { signInWith: 'managed' } });

  test('login leads there at once, and whoever has signed out reads so and is asked again', async ({ page, pool }) => {
    await pool.addUser(ada);
    await page.goto('/profile.html');
    await page.locator('[name="username"]').fill(ada.email);
    await page.locator('[name="password"]').fill(ada.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/profile\.html$/);
    await page.goto('/');
    const login = await (await new IndexPage(page).shown('Ada')).signOut();
    await expect(login.news).toHaveText(words.arrivals['signed-out']);
    await expect(page.getByLabel('Password', { exact: true })).toBeHidden();
    await login.expectAccessible();
    await login.button('Sign in').click();
    await expect(page.locator('[name="password"]')).toBeVisible();
    await expect(page).toHaveURL(/\/login\?/);
  });
});
