/** mfa.html: the second steps of signing in. */
import type { Page } from 'playwright/test';
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ada } from './people.ts';
import { readQrCode } from './read-qr-code.ts';
import { startSession } from './start-session.ts';

const phone = '+15550100';
const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const everyKind = { SmsMfaConfiguration: {}, EmailMfaConfiguration: {}, ...apps };

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

async function openSignedIn(page: Page): Promise<MfaPage> {
  await startSession(page);
  return MfaPage.open(page);
}

test('nothing is on at first, and the page says what that means', async ({ page, pool }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await expect(page.getByText('Two-step sign-in is off: your password alone')).toBeVisible();
  for (const step of ['Authenticator app', 'Text message', 'Email'] as const) {
    await expect(mfa.step(step).getByText('Off', { exact: true })).toBeVisible();
    await expect(mfa.buttonsOf(step)).toHaveText(['Turn on']);
  }
  await expect(mfa.step('Text message').getByText(phone)).toBeVisible();
  await expect(mfa.step('Email').getByText(ada.email)).toBeVisible();
  await expect(page.getByText('This needs a confirmed')).toHaveCount(2);
  for (const needed of await page.getByText('This needs a confirmed').all()) await expect(needed).toBeHidden();
  await mfa.expectAccessible();
});

test('Ada sets up an authenticator app, and it counts once its code is right', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser(ada);
  const factors = () => emulator.world.state.pools[pool.userPoolId]?.users[sub]?.mfa;
  const mfa = await openSignedIn(page);
  const calls = recordCalls(page);
  const secret = await mfa.setUpApp();
  await mfa.expectAccessible();

  await mfa.sendCode(codeFromApp(emulator, secret, 5));
  await mfa.expectMistake('Code from the app', 'This is not the code that the app shows now');
  await mfa.expectAccessible();
  expect(factors()?.enabled).toEqual([]);

  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectNews('Your authenticator app is on.');
  await expect(page).toHaveTitle(/^Two-step sign-in/);
  await expect(page.getByText('we ask for a code from your authenticator app')).toBeVisible();
  await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn off']);
  await mfa.expectAccessible();
  expect(factors()?.enabled).toEqual(['SOFTWARE_TOKEN_MFA']);
  expect(factors()?.totp?.name).toBe('Authenticator app');
  expect(calls.map(({ operation }) => operation)).toEqual([
    'AssociateSoftwareToken',
    'VerifySoftwareToken',
    'VerifySoftwareToken',
    'SetUserMFAPreference',
    'GetUser',
  ]);
});

test('what was turned on is asked for at the next sign-in, and what was turned off is not', async ({
  page,
  pool,
  emulator,
  time,
}) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const secret = await mfa.setUpApp();
  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectNews('Your authenticator app is on.');
  await (await IndexPage.open(page)).signOut();
  // The code that set the app up does not work a second time.
  await time.pass(minutes);
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await login.enter(codeFromApp(emulator, secret));

  await MfaPage.open(page);
  await mfa.press('Turn off', 'Authenticator app');
  await mfa.expectNews('Your authenticator app is off.');
  await (await IndexPage.open(page)).signOut();
  await startSession(page);
});

test('the QR code, the key and what is copied say the same', async ({ page, pool, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const secret = (await mfa.setUpApp()).replaceAll(' ', '');
  const address = new URL(await readQrCode(mfa.qrCode));
  expect(decodeURIComponent(address.href)).toMatch(/^otpauth:\/\/totp\/Gatehouse:ada@engine\.example\?/);
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(address.searchParams.get('issuer')).toBe('Gatehouse');
  await mfa.button('Copy the key').click();
  await expect(mfa.news).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  expect(page.url()).not.toContain(secret);
});

test('an app that is left off stays off, and the next try has another key', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const first = await mfa.setUpApp();
  await mfa.button('Leave it off').click();
  await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn on']);
  const second = await mfa.setUpApp();
  expect(second).not.toBe(first);
  await mfa.sendCode(codeFromApp(emulator, first));
  await mfa.expectMistake('Code from the app', 'This is not the code that the app shows now');
  await mfa.sendCode(codeFromApp(emulator, second));
  await mfa.expectNews('Your authenticator app is on.');
});

test('an empty code and half a code are told before anything is sent', async ({ page, pool }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  await mfa.setUpApp();
  const calls = recordCalls(page);
  await mfa.sendCode('');
  await mfa.expectMistake('Code from the app', 'Enter the code');
  await mfa.sendCode('123');
  await mfa.expectMistake('Code from the app', 'The code is 6 to 8 digits');
  expect(calls).toEqual([]);
});

test('a code is not asked for again when only the last call was lost', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const secret = await mfa.setUpApp();
  emulator.faults.next('SetUserMFAPreference', { answer: 500 });
  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectTrouble('a problem of its own');
  const calls = recordCalls(page);
  await mfa.button('Turn on').click();
  await mfa.expectNews('Your authenticator app is on.');
  expect(calls.map(({ operation }) => operation)).toEqual(['SetUserMFAPreference', 'GetUser']);
});

test('Ada turns on text messages and email, prefers one, chooses again, and turns one off', async ({ page, pool }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews('Codes by text message are on.');
  await expect(page.getByText('we ask for a code that comes by text message')).toBeVisible();
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Turn off']);

  await mfa.press('Turn on', 'Email');
  await expect(page.getByText('you choose how you get a code')).toBeVisible();
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Always ask for this', 'Turn off']);

  await mfa.press('Always ask for this', 'Email');
  await mfa.expectNews('From now on, we ask for a code that comes by email.');
  await expect(mfa.step('Email').getByText('On, and asked for')).toBeVisible();
  await expect(mfa.step('Text message').getByText('On, but not asked for')).toBeVisible();
  await mfa.expectAccessible();

  await mfa.press('Always ask for this', 'Text message');
  await expect(mfa.step('Text message').getByText('On, and asked for')).toBeVisible();
  await expect(mfa.step('Email').getByText('On, but not asked for')).toBeVisible();

  await mfa.press('Let me choose each time', 'Text message');
  await mfa.expectNews('From now on, you choose each time you sign in.');
  await expect(page.getByText('you choose how you get a code')).toBeVisible();

  await mfa.press('Turn off', 'Text message');
  await mfa.expectNews('Codes by text message are off.');
  await expect(page.getByText('we ask for a code that comes by email')).toBeVisible();
});

test('an address that is not confirmed gets no codes, and the page says where that is done', async ({ page, pool }) => {
  const unconfirmed = { ...ada.attributes, email_verified: 'false', phone_number_verified: 'false' };
  await pool.addUser({ ...ada, phone, attributes: unconfirmed });
  const mfa = await openSignedIn(page);
  for (const step of ['Text message', 'Email'] as const) {
    await expect(mfa.buttonsOf(step)).toHaveCount(0);
    await expect(mfa.step(step).getByRole('link')).toHaveAttribute('href', 'profile.html');
  }
  await expect(mfa.step('Text message').getByText('This needs a confirmed phone number')).toBeVisible();
  await expect(mfa.step('Email').getByText('This needs a confirmed email address')).toBeVisible();
  await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn on']);
});

test.describe('in a pool that knows apps only', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...apps } } });

  test('a kind that the pool does not have is explained', async ({ page, pool }) => {
    await pool.addUser({ ...ada, phone });
    const mfa = await openSignedIn(page);
    await mfa.press('Turn on', 'Text message');
    await mfa.expectTrouble('Codes can’t come by text message');
    await expect(mfa.summary.getByRole('link', { name: 'Go to your profile' })).toHaveAttribute(
      'href',
      /\/profile\.html$/,
    );
    await mfa.expectAccessible();
    await mfa.press('Turn on', 'Email');
    await mfa.expectTrouble('Codes can’t come by email');
    await expect(mfa.buttonsOf('Email')).toHaveText(['Turn on']);
  });
});

test.describe('in a pool without apps', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } } });

  test('an app can’t be set up, and the page says why', async ({ page, pool }) => {
    await pool.addUser(ada);
    const mfa = await openSignedIn(page);
    await mfa.press('Turn on', 'Authenticator app');
    await mfa.expectTrouble('Authenticator apps are not switched on for this site');
    await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeHidden();
  });
});

test.describe('where the configuration says that everybody needs a second step', () => {
  test.use({ siteConfig: { mfa: 'required' } });

  test('the last one can’t be turned off, and the page says so beforehand', async ({ page, pool }) => {
    await pool.addUser({ ...ada, phone });
    const mfa = await openSignedIn(page);
    await expect(page.getByText('This site asks everybody for a second step')).toBeVisible();
    await mfa.press('Turn on', 'Text message');
    await mfa.expectNews('Codes by text message are on.');
    await expect(mfa.buttonsOf('Text message')).toHaveCount(0);
    await expect(mfa.step('Text message')).toContainText(
      'Everybody needs a second step here, so the last one stays on',
    );
    await mfa.expectAccessible();

    await mfa.press('Turn on', 'Email');
    await mfa.press('Turn off', 'Text message');
    await mfa.expectNews('Codes by text message are off.');
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
    await mfa.expectNews('Codes by email are on.');
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
    await expect(page.getByText('This site has no two-step sign-in')).toBeVisible();
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
  await mfa.expectTrouble('If this site asks everybody for a second step, one has to stay on');
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Turn off']);
});

test('a sign-in that is too old is asked for anew before anything changes', async ({ page, pool, time, emulator }) => {
  const sub = await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await time.pass(11 * minutes);
  await mfa.press('Turn on', 'Text message');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Sign in again to go on');
  await expect(login.field('Email address')).toHaveValue(ada.email);
  expect(emulator.world.state.pools[pool.userPoolId]?.users[sub]?.mfa.enabled).toEqual([]);
  await login.send(ada.email, ada.password);
  await mfa.shown();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews('Codes by text message are on.');
});

test.describe('where a sign-in stays fresh for a day', () => {
  test.use({ siteConfig: { freshSignInMinutes: 1440 } });

  test('an expired token is refreshed before each call that needs one', async ({ page, pool, time, emulator }) => {
    await pool.addUser(ada);
    const mfa = await openSignedIn(page);
    const calls = recordCalls(page);
    await time.pass(2 * hours);
    const secret = await mfa.setUpApp();
    await time.pass(2 * hours);
    await mfa.sendCode(codeFromApp(emulator, secret));
    await mfa.expectNews('Your authenticator app is on.');
    expect(calls.map(({ operation }) => operation)).toEqual([
      'InitiateAuth',
      'AssociateSoftwareToken',
      'InitiateAuth',
      'VerifySoftwareToken',
      'SetUserMFAPreference',
      'GetUser',
    ]);
    const set = calls.find(({ operation }) => operation === 'AssociateSoftwareToken');
    expect(Object.keys(set?.body ?? {})).toEqual(['AccessToken']);
  });
});

test('whoever was signed out elsewhere is told so, and comes back to this page', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  const grants = Object.values(emulator.world.state.pools[pool.userPoolId]?.grants ?? {});
  for (const grant of grants) if (grant.username === sub) grant.revokedAt = emulator.clock.now();
  await mfa.press('Turn on', 'Text message');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Your session has ended');
  await login.send(ada.email, ada.password);
  await mfa.shown();
  expect(page.url()).toMatch(/\/mfa\.html$/);
});

test('two tabs of the page do not get into each other’s way', async ({ page, pool, context }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void window.open('/mfa.html'));
  const other = await new MfaPage(await opened).shown();
  await other.press('Turn on', 'Email');
  await other.expectNews('Codes by email are on.');
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews('Codes by text message are on.');
  await expect(mfa.buttonsOf('Email')).toHaveText(['Always ask for this', 'Turn off']);
});

test('when the pool can’t be reached, the page says so and tries again', async ({ page, pool, network }) => {
  await pool.addUser({ ...ada, phone });
  await startSession(page);
  await network.cut();
  await page.goto('/mfa.html');
  const mfa = new MfaPage(page);
  await expect(mfa.summary).toContainText('can’t be reached');
  await expect(page.getByRole('heading', { name: 'Two-step sign-in' })).toBeHidden();
  await network.mend();
  await mfa.button('Try again').click();
  await mfa.shown();

  await network.cut();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectTrouble('can’t be reached');
  await network.mend();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews('Codes by text message are on.');
});

test('whoever is signed out is sent to login, and comes back', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.goto('/mfa.html');
  const login = await new LoginPage(page).shown();
  await login.send(ada.email, ada.password);
  await new MfaPage(page).shown();
});

test('the keyboard alone suffices', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  await mfa.tabTo(mfa.button('Turn on Authenticator app'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
  await mfa.tabTo(mfa.button('Copy the key'));
  await mfa.tabTo(mfa.field('Code from the app'));
  await page.keyboard.type(codeFromApp(emulator, (await mfa.secret.textContent()) ?? ''));
  await page.keyboard.press('Enter');
  await mfa.expectNews('Your authenticator app is on.');
  await mfa.tabTo(mfa.button('Turn off Authenticator app'));
  await page.keyboard.press('Space');
  await mfa.expectNews('Your authenticator app is off.');
});
