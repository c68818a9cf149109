/** register.html without a password: the code is proof enough, and a passkey is offered for the next time. */
import type { PoolOptions } from '../emulator/emulator.ts';
import { addAuthenticator, withPasskeys } from './authenticator.ts';
import { recordCalls } from './calls.ts';
import { changePage } from './change-page.ts';
import { expect, minutes, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const { settings, mfa } = withPasskeys;
const client = { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] } satisfies PoolOptions['client'];

test.use({ poolOptions: { settings, mfa, client }, siteConfig: { signInWith: 'choice', passkeys: true } });

async function fillIn(register: RegisterPage): Promise<void> {
  await register.field('Name').fill('Ada');
  await register.field('Email address').fill(ada.email);
}

const noPassword = 'Nothing to remember: I sign in with what a message tells me, or with a passkey';

test('Ada wants no password, types the code, and is in; the passkey that she is offered signs her in next time', async ({
  page,
  mail,
}) => {
  const authenticator = await addAuthenticator(page);
  const calls = recordCalls(page);
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(response.url())) scripts.push(await response.text().catch(() => ''));
  });
  const register = await RegisterPage.open(page);
  await fillIn(register);
  await register.tabTo(page.getByRole('checkbox', { name: noPassword }));
  await page.keyboard.press('Space');
  await expect(register.field('Password')).toBeHidden();
  await expect(register.field('Type it again')).toBeHidden();
  await register.expectAccessible();
  await register.button('Create account').click();
  await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
  await register.field('Code').fill((await mail.latest(ada.email)).code ?? '');
  await register.button('Confirm and sign in').click();

  await expect(page.getByRole('heading', { name: 'Sign in faster next time' })).toBeFocused();
  await register.expectAccessible();
  const made = calls.find(({ operation }) => operation === 'SignUp');
  expect(made?.body).not.toHaveProperty('Password');
  expect(made?.text).not.toContain('without-password');
  expect(mail.count(ada.email), 'one code is enough').toBe(1);
  expect(scripts.filter((text) => text.includes('PASSWORD_CLAIM_SIGNATURE'))).toEqual([]);
  await register.button('Make a passkey').click();
  await register.button('Continue').click();
  const index = await new IndexPage(page).shown('Ada');

  await authenticator.setPresence(false);
  const login = await index.signOut();
  await (await login.sendName(ada.email)).asked('passkey');
  await authenticator.setPresence(true);
  await login.button('Try again').click();
  await index.shown('Ada');
});

test('Ada, who wants a password after all, has one, and signs in with it', async ({ page, mail }) => {
  const register = await RegisterPage.open(page);
  await fillIn(register);
  const box = page.getByRole('checkbox', { name: noPassword });
  await box.check();
  await box.uncheck();
  await register.field('Password').fill(ada.password);
  await register.field('Type it again').fill(ada.password);
  await register.button('Create account').click();
  await register.field('Code').fill((await mail.latest(ada.email)).code ?? '');
  await register.button('Confirm and sign in').click();
  const index = await new IndexPage(page).shown('Ada');
  await index.signOut();
  await new LoginPage(page).sendName(ada.email);
  await (await new LoginPage(page).asked('own password')).sendPassword(ada.password);
  await new IndexPage(page).shown('Ada');
});

test('Ada, who comes too late for that, signs in by another code', async ({ page, mail, time }) => {
  const register = await RegisterPage.open(page);
  await fillIn(register);
  await page.getByRole('checkbox', { name: noPassword }).check();
  await register.button('Create account').click();
  await expect(register.field('Code')).toBeVisible();
  await page.route('**', async (route) => {
    if (route.request().headers()['x-amz-target']?.endsWith('.InitiateAuth')) await time.pass(5 * minutes);
    await route.fallback();
  });
  await register.field('Code').fill((await mail.latest(ada.email)).code ?? '');
  await register.button('Confirm and sign in').click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toHaveText(words.arrivals.confirmed);
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await page.unroute('**');
  await login.button('Sign in').click();
  await login.asked('code');
  await (await login.enter((await mail.latest(ada.email)).code ?? '')).shown('Ada');
});

test('a page without password fields makes accounts without passwords, also when it is loaded again meanwhile', async ({
  page,
  site,
  mail,
}) => {
  const withoutPasswords = (html: string) =>
    html.replace(/<div data-if="choice"[\s\S]*(?=<button type="submit" data-busy="Creating)/, '');
  await page.goto(await changePage(site.folder, 'register.html', withoutPasswords));
  await expect(page.locator('[type="password"], [type="checkbox"]')).toHaveCount(0);
  const register = new RegisterPage(page);
  await fillIn(register);
  await register.button('Create account').click();
  await expect(register.field('Code')).toBeVisible();
  await page.reload();
  await register.field('Code').fill((await mail.latest(ada.email)).code ?? '');
  await register.button('Confirm and sign in').click();
  await new IndexPage(page).shown('Ada');
});

test.describe('beside the password', () => {
  test.use({ siteConfig: { signInWith: 'srp' } });

  test('nobody is asked whether they want one', async ({ page }) => {
    const register = await RegisterPage.open(page);
    await expect(page.getByRole('checkbox')).toBeHidden();
    await expect(register.field('Password')).toBeVisible();
  });
});
