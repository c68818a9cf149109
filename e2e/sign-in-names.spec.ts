/** The way in where the field takes a phone number or a user name, as somebody has written it who knows only HTML. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { TestSite } from '../tools/kit/test-site.ts';
import { expect, minutes, poolBehind, test } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';
import { readQrCode } from './read-qr-code.ts';
import { words } from './words.ts';

const password = 'Analytical-1843';
const another = 'Differential-1822';

type Change = { name: string; field: string; label: string; more?: string };

/**
 * The site once more in a folder of its own, every page as it is but for the field, its label, and what stands before it on the
 * page that makes accounts.
 *
 * @returns the address of that folder.
 */
async function rewrite({ folder }: TestSite, page: Page, { name, field, label, more = '' }: Change): Promise<string> {
  const target = join(folder, name);
  const changed = (html: string) =>
    html
      .replaceAll(/type="email"(?=\s+autocomplete="username)/g, field)
      .replaceAll('<label for="email">Email address', `<label for="email">${label}`)
      .replace('<label for="name">', `${more}$&`);
  await mkdir(target);
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name: file } of files) {
    if (!file.endsWith('.html')) await copyFile(join(folder, file), join(target, file));
    else await writeFile(join(target, file), changed(await readFile(join(folder, file), 'utf8')));
  }
  const body = `export const config = ${JSON.stringify(poolBehind(page).config)};`;
  await page
    .context()
    .route(`**/${name}/config.js`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  return `/${name}`;
}

test.describe('with phone numbers', () => {
  const settings = {
    UsernameAttributes: ['phone_number' as const],
    AutoVerifiedAttributes: ['phone_number' as const],
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number' as const, Priority: 1 }] },
  };
  const mfa = { MfaConfiguration: 'OPTIONAL' as const, SoftwareTokenMfaConfiguration: { Enabled: true } };
  test.use({ poolOptions: { settings, mfa } });

  test('Ada’s is read as she writes it, from register to a forgotten password, and is known to a fresh sign-in', async ({
    page,
    site,
    mail,
    pool,
    emulator,
    time,
  }) => {
    const field = 'type="tel" data-country="GB"';
    const root = await rewrite(site, page, { name: 'by-number', field, label: 'Phone number' });
    const own = new FormPage(page);
    await page.goto(`${root}/login.html?email=ada@engine.example`);
    await page.waitForLoadState('networkidle');
    await expect(own.field('Phone number')).toHaveValue('');
    await page.goto(`${root}/register.html?email=%2B442079460000`);
    await expect(own.field('Phone number')).toHaveValue('+442079460000');
    await own.field('Name').fill('Ada');
    await own.field('Phone number').fill('0');
    await own.field('Password').fill(password);
    await own.field('Type it again').fill(password);
    await own.button('Create account').click();
    await own.expectMistake('Phone number', /number/);
    await own.field('Phone number').fill('(020) 7946 0000');
    await own.field('Name').focus();
    await expect(own.field('Phone number')).toHaveValue('+44 20 7946 0000');
    await own.field('Password').fill(password);
    await own.field('Type it again').fill(password);
    await own.button('Create account').click();
    await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeVisible();
    await own.field('Code').fill((await mail.latest('+442079460000')).code ?? '');
    await own.button('Confirm and sign in').click();
    await expect(page.getByText('You are signed in as +442079460000')).toBeVisible();
    await own.button('Sign out').click();

    await own.field('Phone number').fill('020 7946 0000');
    await own.field('Password').fill('Wrong-1843');
    await own.button('Sign in').click();
    await own.expectMistake('Password', words.signInNames.tel['wrong-password']);
    await own.expectAccessible();
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(own.field('Phone number')).toHaveValue('+44 20 7946 0000');
    await own.button('Send me a code').click();
    await expect(page.getByText('If +442079460000 has an account')).toBeVisible();
    await expect.poll(() => mail.count('+442079460000')).toBe(2);
    await own.field('Code').fill((await mail.latest('+442079460000')).code ?? '');
    await own.field('New password').fill(another);
    await own.button('Change password').click();
    await expect(own.news).toHaveText(words.arrivals['password-changed']);
    await expect(own.field('Phone number')).toHaveValue('+442079460000');
    const [account] = Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {});
    Object.assign(account?.attributes ?? {}, { email: 'ada@engine.example', email_verified: 'true' });
    await own.field('Password').fill(another);
    await own.button('Sign in').click();
    await expect(page.getByRole('heading', { name: 'Hi Ada!' })).toBeVisible();

    // She has an address by now, but it is not what she signs in with.
    await expect(page.getByText('You are signed in as +442079460000')).toBeVisible();
    await page.goto(`${root}/change-password.html`);
    await expect(page.locator('input[name="username"]')).toHaveValue('+442079460000');
    await page.goto(`${root}/delete-account.html`);
    await own.field('Phone number').fill('ada@engine.example');
    await own.button('Delete my account').click();
    await own.expectMistake('Phone number', words.account.otherName('+442079460000'));
    await page.goto(`${root}/mfa.html`);
    await own.button('Turn on Authenticator app').click();
    const key = await readQrCode(page.getByRole('img', { name: words.login.qrCode }));
    expect(decodeURIComponent(key)).toContain(':+442079460000?');
    await page.goto(`${root}/mfa.html`);
    await time.pass(11 * minutes);
    await own.button('Turn on Authenticator app').click();
    await expect(own.news).toContainText(words.arrivals['fresh-sign-in']);
    await expect(own.field('Phone number')).toHaveValue('+442079460000');
  });
});

test.describe('with user names', () => {
  test.use({ poolOptions: { settings: { UsernameAttributes: [], AutoVerifiedAttributes: ['email'] } } });

  const address =
    '<label for="address">Email address</label><input id="address" name="email" type="email" autocomplete="email" required>';

  test('Ada chooses one, proves her address later on, and signs in', async ({ page, site, mail, pool }) => {
    await pool.addUser({ username: 'grace', email: 'grace@compiler.example', password });
    const root = await rewrite(site, page, {
      name: 'by-name',
      field: 'type="text"',
      label: 'User name',
      more: address,
    });
    const own = new FormPage(page);
    await page.goto(`${root}/register.html`);
    await own.field('Name').fill('Ada');
    await own.field('User name').fill('grace');
    await own.field('Email address').fill('ada@');
    await own.field('Password').fill(password);
    await own.field('Type it again').fill(password);
    await own.button('Create account').click();
    await own.expectMistake('Email address', words.fields.notAnEmail);
    await own.field('Email address').fill('ada@engine.example');
    await own.button('Create account').click();
    await own.expectMistake('User name', words.signInNames.text['account-exists']);
    await own.field('User name').fill('ada');
    await own.button('Create account').click();
    await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeVisible();

    await page.goto(`${root}/login.html`);
    await own.field('User name').fill('ada');
    await own.field('Password').fill(password);
    await own.button('Sign in').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Confirm your account' })).toBeVisible();
    await own.field('Code').fill((await mail.latest('ada@engine.example')).code ?? '');
    await own.button('Confirm').click();
    await expect(own.news).toHaveText(words.arrivals.confirmed);
    await expect(own.field('User name')).toHaveValue('ada');
    await own.field('Password').fill(password);
    await own.button('Sign in').click();
    await expect(page.getByRole('heading', { name: 'Hi Ada!' })).toBeVisible();
    await page.goto(`${root}/change-password.html`);
    await expect(page.locator('input[name="username"]')).toHaveValue('ada');
  });

  test('whoever comes to confirm without a name is asked for it', async ({ page, site, mail, pool }) => {
    await pool.addUser({ username: 'ada', email: 'ada@engine.example', password, status: 'UNCONFIRMED' });
    const root = await rewrite(site, page, { name: 'by-old-name', field: 'type="text"', label: 'User name' });
    const own = new FormPage(page);
    await page.goto(`${root}/confirm.html`);
    await own.field('User name').fill('ada');
    await own.button('Continue').click();
    await own.button('Send another code').click();
    await own.field('Code').fill((await mail.latest('ada@engine.example')).code ?? '');
    await own.button('Confirm').click();
    await expect(own.field('User name')).toHaveValue('ada');
  });
});
