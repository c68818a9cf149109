/** The pages of managed login in a browser: for everybody, narrow and dark, and by the keyboard alone. */
import type { Page } from 'playwright/test';
import type { Emulator, PoolOptions } from '../../emulator/emulator.ts';
import { axeIn } from '../axe-in.ts';
import { expect, test } from '../fixtures.ts';

const callback = 'http://localhost:8097/callback';
const client: PoolOptions['client'] = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  SupportedIdentityProviders: ['COGNITO', 'Google'],
  CallbackURLs: [callback],
};
const password = 'Engine-1843';

test.use({
  poolOptions: {
    client,
    providers: [
      {
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid email' },
      },
    ],
    settings: { UsernameAttributes: [], AutoVerifiedAttributes: ['email'] },
    mfa: {
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: {},
      SmsMfaConfiguration: {},
    },
    users: [
      {
        username: 'ada',
        email: 'ada@lovelace.example',
        password,
        phone: '+15550100',
        factors: ['EMAIL_OTP', 'SMS_MFA'],
      },
      { username: 'grace', password },
      { username: 'charles', email: 'charles@babbage.example', password, status: 'FORCE_CHANGE_PASSWORD' },
    ],
  },
});

/** Also that the page is no wider than a telephone, and has a title and a heading of the same words. */
async function judge(page: Page, heading: string, looks: ('light' | 'dark')[] = ['light']): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  expect((await page.title()).replace(/^Error: /, '')).toBe(heading);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const colorScheme of looks) {
    await page.emulateMedia({ colorScheme });
    expect((await (await axeIn(page)).analyze()).violations).toEqual([]);
  }
}

/** Into the field that has the focus from the start, which a browser gives it some time after it has loaded the page. */
async function type(page: Page, ...texts: string[]): Promise<void> {
  await expect(page.locator('input:focus')).toHaveCount(1);
  for (const [place, text] of texts.entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
}

function open(page: Page, path: string, clientId: string, emulator: Emulator) {
  const query = new URLSearchParams({ client_id: clientId, response_type: 'code', redirect_uri: callback });
  return page.goto(`${emulator.url}${path}?${query}`);
}

test.use({ viewport: { width: 360, height: 740 } });

test('Signing in by managed login is for everybody, and the keyboard alone suffices', async ({
  page,
  pool,
  emulator,
}) => {
  await open(page, '/login', pool.clientId, emulator);
  await judge(page, 'Sign in');
  await type(page, 'ada', 'Wrong-1843');
  await expect(page).toHaveTitle('Error: Sign in');
  await judge(page, 'Sign in', ['light', 'dark']);
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Incorrect username or password.');
  await type(page, password);
  await judge(page, 'How do you want to prove that it is you?');
  await page.getByRole('button', { name: 'Code by text message' }).press('Enter');
  await judge(page, 'Type the code');
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription(/^We have sent a code/);
  for (const [person, heading] of [
    ['grace', 'Set up a second step'],
    ['charles', 'Choose a new password'],
  ] as const) {
    await open(page, '/login', pool.clientId, emulator);
    await type(page, person, password);
    await judge(page, heading, ['light', 'dark']);
  }
});

test('Every other page of managed login is for everybody', async ({ page, pool, emulator }) => {
  for (const [path, heading] of [
    ['/signup', 'Sign up'],
    ['/confirm', 'Confirm your account'],
    ['/forgotPassword', 'Get a new password'],
    ['/confirmforgotPassword', 'Get a new password'],
  ] as const) {
    await open(page, path, pool.clientId, emulator);
    await judge(page, heading);
  }
  await page.goto(`${emulator.url}/error?error=redirect_mismatch&client_id=${pool.clientId}`);
  await judge(page, 'An error was encountered with the requested page');
});
