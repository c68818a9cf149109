/** tokens.html: what a developer of a proof of concept opens first. */
import { execFileSync } from 'node:child_process';
import { createIdentityPool } from '../emulator/identity/create-identity-pool.ts';
import { storedTokens } from '../tools/kit/stored-tokens.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { TokensPage } from './pages/tokens-page.ts';
import { ada, grace } from './people.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser({ ...ada, groups: [] });
  await startSession(page);
});

test('each claim stands with its value and what it means', async ({ page, pool }) => {
  const tokens = await TokensPage.open(page);
  await expect(tokens.claim('ID token', 'name')).toContainText(/Ada.*Your name/);
  await expect(tokens.claim('ID token', 'aud')).toContainText(pool.clientId);
  await expect(tokens.claim('ID token', 'email_verified')).toContainText('true');
  await expect(tokens.claim('Access token', 'scope')).toContainText('aws.cognito.signin.user.admin');
  await expect(tokens.claim('Access token', 'token_use')).toContainText('access');
  await tokens.expectAccessible();
});

test('moments stand in the person’s own time zone, and from now on', async ({ page, time }) => {
  const tokens = await TokensPage.open(page);
  const expiry = tokens.claim('Access token', 'exp');
  await expect(expiry).toContainText(/\d{4}, \d\d:\d\d:\d\d \(in (?:59 minutes|1 hour)\)/);
  const shown = /(\d\d:\d\d):\d\d/.exec((await expiry.textContent()) ?? '')?.[1];
  const berlin = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
  const nearby = [0, 1].map((early) => berlin.format(Date.now() + hours - early * minutes));
  expect(nearby).toContain(shown);
  // Half a minute off the full one, which a second more or less would pass.
  await time.pass(17.5 * minutes);
  await page.reload();
  await expect(expiry).toContainText('(in 42 minutes)');
  await expect(page.getByText(words.tokens.signedIn('17 minutes ago'))).toBeVisible();
});

test('“Refresh now” brings new tokens of the same sign-in', async ({ page, time }) => {
  const tokens = await TokensPage.open(page);
  const [jti, signIn] = [tokens.claim('Access token', 'jti'), tokens.claim('Access token', 'origin_jti')];
  const [before, origin] = [await jti.textContent(), await signIn.textContent()];
  await time.pass(10 * minutes);
  await tokens.button('Refresh now').click();
  await expect(tokens.news).toHaveText(words.tokens.refreshed);
  await expect(jti).not.toHaveText(before ?? '');
  await expect(signIn).toHaveText(origin ?? '');
  await expect(page.getByText(words.tokens.signedIn('10 minutes ago'))).toBeVisible();
});

test('a refresh that cannot be had is said in words', async ({ page, network }) => {
  const tokens = await TokensPage.open(page);
  await network.cut();
  await tokens.button('Refresh now').click();
  await tokens.expectTrouble(words.trouble.kinds.Network);
});

for (const button of ['Refresh now', 'Copy for curl']) {
  test(`“${button}” with a session that has ended leads to login, with the reason, and back`, async ({
    page,
    time,
  }) => {
    const tokens = await TokensPage.open(page);
    await time.pass(31 * 24 * hours);
    await tokens.button(button).click();
    const login = await new LoginPage(page).shown();
    await expect(login.news).toContainText(words.arrivals['session-ended']);
    await login.send(ada.email, ada.password);
    await expect(page.getByRole('heading', { level: 1, name: 'Tokens' })).toBeVisible();
  });
}

test('the command for curl works as it was copied', async ({ page, siteUrl }) => {
  const tokens = await TokensPage.open(page);
  const command = await tokens.copy('Copy for curl');
  expect(command).toMatch(/^curl -H 'Authorization: Bearer [\w.-]+' http:\/\/localhost:\d+\/api\/me$/);
  const [, token = ''] = /Bearer ([\w.-]+)/.exec(command) ?? [];
  const answer = await page.request.get(`${siteUrl}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.status()).toBe(200);
  // The page itself shows no token in full.
  expect(await page.getByRole('main').textContent()).not.toContain(token);
});

test('without an identity pool there is no word of AWS credentials', async ({ page }) => {
  await TokensPage.open(page);
  await expect(page.getByRole('heading', { name: 'AWS credentials' })).toBeHidden();
});

test.describe('with an identity pool', () => {
  const identityPoolId = 'us-east-1:00000000-0000-4000-8000-000000000001';
  test.use({
    siteConfig: async ({ emulator }, use) => use({ identityPoolId, identityEndpoint: `${emulator.url}/` }),
  });

  test.beforeEach(({ emulator, pool: { userPoolId, clientId } }) => {
    delete emulator.world.state.identityPools[identityPoolId];
    createIdentityPool(emulator.world, { id: identityPoolId, providers: [{ userPoolId, clientId }] });
  });

  test('their part comes with the page, and moves nothing', async ({ page }) => {
    await recordShifts(page);
    const tokens = await TokensPage.open(page);
    await expect(tokens.button('Get credentials')).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });

  test.describe('whose part of the page can’t be loaded', () => {
    test.use({ expectedErrors: /Failed to load resource/ });

    test('the rest is there', async ({ page }) => {
      await page.route('**/show-credentials-*.js', (route) => route.abort());
      const tokens = await TokensPage.open(page);
      await expect(tokens.claim('ID token', 'name')).toContainText('Ada');
      await expect(page.getByRole('heading', { name: 'AWS credentials' })).toBeHidden();
    });
  });

  test('the ID token is traded for credentials, which are copied as the AWS tools read them', async ({ page }) => {
    const tokens = await TokensPage.open(page);
    await tokens.button('Get credentials').click();
    await expect(tokens.news).toHaveText(words.tokens.renewed);
    await expect(page.getByText(/^us-east-1:[0-9a-f-]{36}$/)).toBeVisible();
    await expect(page.getByText(/\(in (?:59 minutes|1 hour)\)/).first()).toBeVisible();
    await tokens.expectAccessible();
    const variables = await tokens.copy('Copy as environment variables');
    const echo = 'printf %s "$AWS_ACCESS_KEY_ID/$AWS_SECRET_ACCESS_KEY/$AWS_SESSION_TOKEN"';
    const heard = execFileSync('sh', ['-c', `${variables}\n${echo}`], { encoding: 'utf8' });
    expect(heard).toMatch(/^ASIA\w+\/\S+\/\S+$/);
  });

  test('credentials that Ada’s page holds are not copied once Grace is signed in', async ({
    page,
    pool,
    emulator,
    config,
  }) => {
    await pool.addUser(grace);
    const tokens = await TokensPage.open(page);
    await tokens.button('Get credentials').click();
    await tokens.button('Copy as environment variables').focus();
    await page.evaluate(
      async (entries) => {
        await navigator.clipboard.writeText('nothing of Ada');
        for (const { name, value } of entries) sessionStorage.setItem(name, value);
      },
      storedTokens(emulator, config, grace.email),
    );
    await page.keyboard.press('Enter');
    await expect(tokens.claim('ID token', 'name')).toContainText('Grace');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('nothing of Ada');
  });

  test('credentials that are about to end are traded again before they are copied', async ({ page, time }) => {
    const tokens = await TokensPage.open(page);
    await tokens.button('Get credentials').click();
    await expect(tokens.news).toHaveText(words.tokens.renewed);
    const first = await tokens.copy('Copy as environment variables');
    const calls = recordCalls(page);
    expect(await tokens.copy('Copy as environment variables')).toBe(first);
    expect(calls).toEqual([]);
    await time.pass(56 * minutes);
    await tokens.button('Copy as environment variables').click();
    await expect.poll(() => calls.map(({ operation }) => operation)).toContain('GetCredentialsForIdentity');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(first);
  });

  test('an identity pool that does not know the user pool is explained', async ({ page, emulator }) => {
    const pool = emulator.world.state.identityPools[identityPoolId];
    if (pool) pool.providers = [];
    const tokens = await TokensPage.open(page);
    await tokens.button('Get credentials').click();
    await tokens.expectTrouble(words.refusals.reasons['identity-provider-unknown']);
  });
});

test('the keyboard alone suffices', async ({ page }) => {
  const tokens = await TokensPage.open(page);
  await tokens.tabTo(tokens.button('Refresh now'));
  await page.keyboard.press('Enter');
  await expect(tokens.news).toHaveText(words.tokens.refreshed);
});
