/** login.html by choice: the name first, then a passkey, a password or a code, whichever way was gone last. */
import type { Page } from 'playwright/test';
import { withPasskeys } from './authenticator.ts';
import { type Call, recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { givePasskey } from './give-passkey.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { words } from './words.ts';

const phone = '+15550100';
const AllowedFirstAuthFactors = ['PASSWORD' as const, 'EMAIL_OTP' as const, 'SMS_OTP' as const, 'WEB_AUTHN' as const];

test.use({
  poolOptions: {
    ...withPasskeys,
    settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors } } },
    mfa: { ...withPasskeys.mfa, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  },
  siteConfig: { signInWith: 'choice', passkeys: true },
});

function preferencesIn(calls: Call[]): unknown[] {
  const begun = calls.filter(({ operation }) => operation === 'InitiateAuth');
  return begun.map(({ body }) => (body.AuthParameters as Record<string, string>).PREFERRED_CHALLENGE);
}

/** The scripts that are loaded from now on. */
function watchForSrp(page: Page): Promise<string>[] {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) scripts.push(response.text().catch(() => ''));
  });
  return scripts;
}

async function expectNoSrp(scripts: Promise<string>[]): Promise<void> {
  const texts = await Promise.all(scripts);
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => text.includes('PASSWORD_CLAIM_SIGNATURE'))).toEqual([]);
}

test('Ada types her address, confirms with her passkey, and is in after two calls; SRP is not even loaded', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl);
  const calls = recordCalls(page);
  const scripts = watchForSrp(page);
  const login = await LoginPage.open(page);
  await expect(login.field('Password')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Forgot your password?' })).toBeHidden();
  await expect(login.field('Email address')).toHaveAttribute('autocomplete', 'username webauthn');
  await login.expectAccessible();
  await login.tabTo(login.field('Email address'));
  await page.keyboard.type(ada.email);
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
  const signIn = calls.filter(({ operation }) => /InitiateAuth|Respond/.test(operation));
  expect(signIn.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
  expect(preferencesIn(calls)).toEqual(['WEB_AUTHN']);
  await expectNoSrp(scripts);
});

test('Ada, who has no passkey, hears nothing of passkeys; her way is remembered here', async ({ page, pool }) => {
  await pool.addUser(ada);
  const calls = recordCalls(page);
  const login = await (await (await LoginPage.open(page)).sendName(ada.email)).asked('own password');
  await expect(page.getByText(`To sign in as ${ada.email}`, { exact: true })).toBeVisible();
  await expect(login.button('Use a passkey instead')).toBeHidden();
  await login.expectAccessible();
  await login.button('Sign in').click();
  await login.expectMistake('Your password', words.fields.missing('Your password'));
  await login.sendPassword('Wrong-pass-1');
  await login.expectMistake('Your password', words.refusals.reasons['wrong-password']);
  await expect(login.field('Your password')).toHaveValue('');
  await login.sendPassword(ada.password);
  await (await new IndexPage(page).shown('Ada')).signOut();
  expect(preferencesIn(calls)).toEqual(['WEB_AUTHN', 'PASSWORD_SRP', 'PASSWORD_SRP']);

  const before = calls.length;
  await (await new LoginPage(page).sendName(ada.email.toUpperCase())).asked('own password');
  expect(calls.length).toBe(before);
  await login.button('Use another way').click();
  await login.asked('ways');
  await login.expectAccessible();
  await expect(page.getByRole('radio')).toHaveCount(2);
  await page.getByRole('radio', { name: 'with a password' }).check();
  await login.goOn();
  await login.asked('own password');
  await login.sendPassword(ada.password);
  await new IndexPage(page).shown('Ada');
});

test('Grace, who has no password, is sent a code at once, also by text message', async ({ page, pool, mail }) => {
  const { email, attributes } = grace;
  await pool.addUser({ email, attributes, phone });
  const scripts = watchForSrp(page);
  const login = await (await (await LoginPage.open(page)).sendName(email)).asked('ways');
  expect(mail.count(email)).toBe(0);
  await page.getByRole('radio', { name: 'with a code by email' }).check();
  await (await login.goOn()).asked('code');
  await expect(page.getByText('We have sent an email with a code to g***@c***')).toBeVisible();
  await expect(login.button('Use a password instead')).toBeHidden();
  await login.expectAccessible();
  await login.sendCode('00000000');
  await login.expectMistake('Code', words.refusals.reasons['wrong-code']);
  await login.button('Get a code by text message instead').click();
  await expect(page.getByText('We have sent a text message with a code to')).toBeVisible();
  await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Grace');
  await new IndexPage(page).signOut();

  await (await login.sendName(email)).asked('code');
  await expect(page.getByText('We have sent a text message with a code to')).toBeVisible();
  await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Grace');
  await expectNoSrp(scripts);
});

test('a temporary password, and a second step, follow the password as ever', async ({ page, pool, mail }) => {
  const { email, password, attributes } = grace;
  await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
  await pool.addUser({ email, password, attributes, totpSecret: 'GATEHOUSEGATEHOUSE' });
  const login = await (await (await LoginPage.open(page)).sendName(ada.email)).asked('own password');
  await (await login.sendPassword(ada.password)).asked('password');
  await login.field('Your choice').fill('Difference-1822');
  await login.button('Save and sign in').click();
  await (await new IndexPage(page).shown('Ada')).signOut();
  await (await login.sendName(email)).asked('own password');
  await (await login.sendPassword(password)).asked('code');
  await expect(page.getByText('Open your authenticator app.')).toBeVisible();
  expect(mail.count(email)).toBe(0);
});

test('Ada, who has not confirmed her address, is sent to confirm by her password', async ({ page, pool }) => {
  await pool.addUser({ ...ada, status: 'UNCONFIRMED' });
  const login = await LoginPage.open(page);
  await login.sendName(ada.email);
  await (await login.asked('own password')).sendPassword(ada.password);
  await new ConfirmPage(page).shown();
});

test('a stranger is asked like anybody, and Ada, whose pool is out of reach, keeps what she typed', async ({
  page,
  network,
}) => {
  const login = await LoginPage.open(page);
  await network.cut();
  await login.sendName('eve@evil.example');
  await login.expectTrouble(words.trouble.kinds.Network);
  await expect(login.field('Email address')).toHaveValue('eve@evil.example');
  await network.mend();
  await login.button('Sign in').click();
  await login.asked('own password');
  await login.sendPassword('Wrong-pass-1');
  await login.expectMistake('Your password', words.refusals.reasons['wrong-password']);
});
