/** The pages in other languages: the way in and out, said and shown as each language is; and the switch between them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { mails } from '../emulator/delivery/mails.ts';
import { expect } from './fixtures.ts';
import { expectToFit } from './judge-page.ts';
import { FormPage } from './pages/form-page.ts';
import { ada } from './people.ts';
import { type Language, type Speaker, speakerOf, test } from './speak.ts';

class AnyPage extends FormPage {
  /** Forms that are not shown may have a label of the same words. */
  override field(label: string): Locator {
    return super.field(label).filter({ visible: true });
  }

  /** Ready, and judged. */
  async isThere(heading: string): Promise<this> {
    await this.isReady(heading);
    await this.expectAccessible();
    return this;
  }
}

async function register(page: Page, { say, address }: Speaker): Promise<AnyPage> {
  await page.goto(address('register.html'));
  const form = await new AnyPage(page).isThere(say('Create an account'));
  await form.field(say('Name')).fill('Ada');
  await form.field(say('Email address')).fill(ada.email);
  await form.field(say('Password')).fill('short');
  await form.field(say('Type it again')).fill(ada.password);
  await form.button(say('Create account')).click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toHaveCSS('border-inline-start-width', '5px');
  await form.expectAccessible();
  await form.field(say('Password')).fill(ada.password);
  await form.button(say('Create account')).click();
  return form;
}

const directions = { de: 'ltr', ar: 'rtl', ja: 'ltr' } as const;

for (const language of ['de', 'ar', 'ja'] as const satisfies Language[]) {
  test(`in ${language}, Ada signs up by a mail in her language, signs out, mistypes her password and signs in`, async ({
    page,
    mail,
  }) => {
    const speaker = await speakerOf(language);
    const { say, words, address } = speaker;
    const form = await register(page, speaker);
    await expect(page.getByRole('heading', { name: say('Check your messages') })).toBeFocused();
    const { subject, code = '' } = await mail.latest(ada.email);
    expect(subject).toBe(mails[language]?.code.subject);
    await form.field(say('Code')).fill(code);
    await form.button(say('Confirm and sign in')).click();
    await form.button(say('Sign out')).click();
    await expect(form.news).toHaveText(words.arrivals['signed-out']);
    expect(new URL(page.url()).pathname).toBe(address('login.html'));
    await form.field(say('Email address')).fill(ada.email);
    await form.field(say('Password')).fill('Wrong-pass-1');
    await form.button(say('Sign in')).click();
    await expect(form.summary).toContainText(words.refusals.reasons['wrong-password']);
    await expect(page).toHaveTitle(new RegExp(`^${words.trouble.titlePrefix}${say('Sign in')}`));
    await form.field(say('Password')).fill(ada.password);
    await form.button(say('Sign in')).click();
    await expect(form.button(say('Sign out'))).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address('index.html'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('body')).toHaveCSS('direction', directions[language]);
    await page.getByRole('link', { name: say('Profile'), exact: true }).click();
    await form.isThere(say('Your profile'));
    await expect(form.field(say('Email address'))).toHaveCSS('direction', 'ltr');
  });
}

/** Long words, and the other direction. */
for (const language of ['de', 'ar'] as const) {
  test(`in ${language}, every page fits into 320 pixels`, async ({ page, pool }) => {
    await pool.addUser(ada);
    const { say, address } = await speakerOf(language);
    for (const name of ['register', 'login', 'forgot-password', 'confirm'])
      await expectToFit(page, address(`${name}.html`));
    await page.goto(address('login.html'));
    const form = await new AnyPage(page).isThere(say('Sign in'));
    await form.field(say('Email address')).fill(ada.email);
    await form.field(say('Password')).fill(ada.password);
    await form.button(say('Sign in')).click();
    await expect(form.button(say('Sign out'))).toBeVisible();
    for (const name of ['index', 'profile', 'mfa', 'tokens', 'change-password', 'delete-account']) {
      await expectToFit(page, address(`${name}.html`));
    }
  });
}

test.describe('with a browser in Austrian German', () => {
  test.use({ locale: 'de-AT' });

  test('the first visit goes to German, with its query and the page that signing in leads back to, and the choice is kept', async ({
    page,
  }) => {
    const [english, german] = await Promise.all([speakerOf('en'), speakerOf('de')]);
    await page.goto('/login.html?return=/profile.html?x=1&reason=signed-out#here');
    await new AnyPage(page).isThere(german.say('Sign in'));
    await expect(page.getByRole('status')).toHaveText(german.words.arrivals['signed-out']);
    const { pathname, searchParams, hash } = new URL(page.url());
    expect([pathname, searchParams.get('return'), hash]).toEqual(['/de/login.html', '/de/profile.html?x=1', '#here']);
    await page.goto('/login.html?return=/private/report.html');
    await expect(page).toHaveURL('/de/login.html?return=%2Fprivate%2Freport.html');
    await page.goto('/de/login.html?return=/de/profile.html?x=1&reason=signed-out');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('status')).toHaveText(english.words.arrivals['signed-out']);
    expect(new URL(page.url()).searchParams.get('return')).toBe('/profile.html?x=1');
    await page.goto('/register.html');
    await new AnyPage(page).isThere('Create an account');
  });

  test.describe('a host that protects files', () => {
    test.use({ siteConfig: { protectFiles: '/private/' } });

    test('has each of them once, so that signing in leads back to it from a page in German', async ({
      page,
      pool,
      site,
    }) => {
      await mkdir(join(site.folder, 'private'), { recursive: true });
      await writeFile(
        join(site.folder, 'private/report.html'),
        '<!doctype html><title>Report</title><h1>The report</h1>',
      );
      await pool.addUser(ada);
      const { say } = await speakerOf('de');
      await page.goto('/private/report.html');
      const form = await new AnyPage(page).isThere(say('Sign in'));
      await form.field(say('Email address')).fill(ada.email);
      await form.field(say('Password')).fill(ada.password);
      await form.button(say('Sign in')).click();
      await expect(page.getByRole('heading', { name: 'The report' })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/private/report.html');
    });
  });

  test('who cannot keep a choice is led nowhere, and an address in another language stays', async ({
    page,
    context,
  }) => {
    await page.goto('/ar/login.html');
    await new AnyPage(page).isThere((await speakerOf('ar')).say('Sign in'));
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await page.goto('/register.html', { waitUntil: 'load' });
    await new AnyPage(page).isThere('Create an account');
    expect(new URL(page.url()).pathname).toBe('/register.html');
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await new AnyPage(page).isThere((await speakerOf('de')).say('Create an account'));
  });
});

test('the switch keeps what was typed, but for passwords, and gives it to its person alone', async ({ page, pool }) => {
  await pool.addUser(ada);
  const [english, german] = await Promise.all([speakerOf('en'), speakerOf('de')]);
  await page.goto('/register.html');
  const form = await new AnyPage(page).isThere('Create an account');
  await form.field('Name').fill('Ada');
  await form.field('Password').fill(ada.password);
  await form.button('Show passwords').click();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await form.isThere(german.say('Create an account'));
  await expect(form.field(german.say('Name'))).toHaveValue('Ada');
  await expect(form.field(german.say('Password'))).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(ada.password);

  await page.goto('/de/login.html?return=/de/profile.html');
  await form.field(german.say('Email address')).fill(ada.email);
  await form.field(german.say('Password')).fill(ada.password);
  await form.button(german.say('Sign in')).click();
  await form.isThere(german.say('Your profile'));
  await form.field(german.say('Name')).fill('Ada King');
  await page.getByRole('link', { name: 'English' }).click();
  await form.isThere(english.say('Your profile'));
  await expect(form.field('Name')).toHaveValue('Ada King');
  await form.button('Save changes').click();
  await expect(form.news).toHaveText(english.words.profile.saved);
});

test('the switch keeps what the page asks for: the code that was sent for a new account, or for a new password', async ({
  page,
  mail,
}) => {
  const [english, german] = await Promise.all([speakerOf('en'), speakerOf('de')]);
  const form = await register(page, english);
  await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: german.say('Check your messages') })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/de/register.html');
  await expect(form.news).toHaveText(german.words.again['sign-up']);
  await form.field(german.say('Code')).fill((await mail.latest(ada.email)).code ?? '');
  await form.button(german.say('Confirm and sign in')).click();
  await form.isThere(german.say('Sign in'));

  await page.goto('/de/forgot-password.html');
  await form.isThere(german.say('Reset your password'));
  await form.field(german.say('Email address')).fill(ada.email);
  await form.button(german.say('Send me a code')).click();
  await expect(form.field(german.say('Code'))).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(form.news).toHaveText(english.words.again.reset);
  await expect(form.field('Code')).toBeVisible();
});
