/** mfa.html: pools that know few second steps, demand one, or have none. */
import { expect, test } from './fixtures.ts';
import { apps, everyKind, openSignedIn, phone } from './mfa-pool.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

test.describe('in a pool that knows apps only', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...apps } } });

  test('a kind that the pool does not have is explained', async ({ page, pool }) => {
    await pool.addUser({ ...ada, phone });
    const mfa = await openSignedIn(page);
    await mfa.press('Turn on', 'Text message');
    await mfa.expectTrouble(words.refusals.reasons['sms-not-possible']);
    await expect(mfa.summary.getByRole('link', { name: 'Go to your profile' })).toHaveAttribute(
      'href',
      /\/profile\.html$/,
    );
    await mfa.expectAccessible();
    await mfa.press('Turn on', 'Email');
    await mfa.expectTrouble(words.refusals.reasons['email-not-possible']);
    await expect(mfa.buttonsOf('Email')).toHaveText(['Turn on']);
  });
});

test.describe('in a pool without apps', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } } });

  test('an app can’t be set up, and the page says why', async ({ page, pool }) => {
    await pool.addUser(ada);
    const mfa = await openSignedIn(page);
    await mfa.press('Turn on', 'Authenticator app');
    await mfa.expectTrouble(words.refusals.reasons['app-switched-off']);
    await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeHidden();
  });
});

test.describe('where the configuration says that everybody needs a second step', () => {
  test.use({ siteConfig: { mfa: 'required' } });

  test('the last one can’t be turned off, and the page says so beforehand', async ({ page, pool }) => {
    await pool.addUser({ ...ada, phone });
    const mfa = await openSignedIn(page);
    await expect(page.getByText(words.mfa.overview.required)).toBeVisible();
    await mfa.press('Turn on', 'Text message');
    await mfa.expectNews(words.mfa.turnedOn.sms);
    await expect(mfa.buttonsOf('Text message')).toHaveCount(0);
    await expect(mfa.step('Text message')).toContainText(
      'Everybody needs a second step here, so the last one stays on',
    );
    await mfa.expectAccessible();

    await mfa.press('Turn on', 'Email');
    await mfa.press('Turn off', 'Text message');
    await mfa.expectNews(words.mfa.turnedOff.sms);
    await expect(mfa.step('Email').getByText('so the last one stays on')).toBeVisible();
    await expect(mfa.step('Text message').getByText('so the last one stays on')).toBeHidden();
  });
});

test.describe('in a pool that demands a second step', () => {
  test.use({ siteConfig: { mfa: 'required' }, poolOptions: { mfa: { MfaConfiguration: 'ON', ...everyKind } } });

  test('Ada swaps text messages for email, and is never without one', async ({ page, pool, mail }) => {
    await pool.addUser({ ...ada, phone, factors: ['SMS_MFA'] });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await login.enter((await mail.latest(phone)).code ?? '');
    const mfa = await MfaPage.open(page);
    await expect(mfa.buttonsOf('Text message')).toHaveCount(0);
    await mfa.press('Turn on', 'Email');
    await mfa.expectNews(words.mfa.turnedOn.email);
    await mfa.press('Turn off', 'Text message');
    await expect(mfa.buttonsOf('Email')).toHaveCount(0);
    await (await IndexPage.open(page)).signOut();
    const again = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await again.enter((await mail.latest(ada.email)).code ?? '');
  });
});

test.describe('where the configuration says that there is no second step', () => {
  test.use({ siteConfig: { mfa: 'off' }, poolOptions: {} });

  test('the page says so and offers nothing', async ({ page, pool }) => {
    await pool.addUser(ada);
    const mfa = await openSignedIn(page);
    await expect(page.getByText(words.mfa.overview.off)).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await mfa.expectAccessible();
  });
});

test('Cognito has the last word on what may be turned off', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await mfa.press('Turn on', 'Text message');
  await page.route(`${emulator.url}/`, (route) => {
    if (!route.request().headers()['x-amz-target']?.endsWith('SetUserMFAPreference')) return route.fallback();
    const refusal = { __type: 'InvalidParameterException', message: 'A text that nobody has recorded' };
    return route.fulfill({ status: 400, headers: { 'access-control-allow-origin': '*' }, json: refusal });
  });
  await mfa.press('Turn off', 'Text message');
  await mfa.expectTrouble(words.refusals.reasons['factor-refused']);
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Turn off']);
});
