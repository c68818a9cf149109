/** devices.html: where the account has been signed in. */
import type { Page } from 'playwright/test';
import { addDevice, devicesOf } from './add-device.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { DevicesPage } from './pages/devices-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const here = 'Chrome on Linux';

test.use({ poolOptions: { settings: { DeviceConfiguration: tracking } } });

async function openSignedIn(page: Page): Promise<DevicesPage> {
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  return DevicesPage.open(page);
}

function deviceSecrets(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).map((key) => key.split('.').at(-1) ?? ''));
}

test('each device is listed in words, this one first and marked', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const [firstUsed, lastUsed] = [Date.UTC(2025, 10, 12, 18, 30), Date.UTC(2026, 5, 1, 23, 5)];
  addDevice(account, { name: iPhone, firstUsed, lastUsed });
  addDevice(account, { name: 'Ada’s tablet', firstUsed: firstUsed + 1 });
  addDevice(account, { firstUsed: firstUsed + 2 });
  const devices = await openSignedIn(page);
  await expect(devices.names).toHaveText([here, 'Safari on iPhone', 'Ada’s tablet', 'A device without a name']);
  await expect(devices.device(here).getByText('This device')).toBeVisible();
  await expect(devices.device('Safari on iPhone').getByText('This device')).toBeHidden();
  await expect(devices.device('Safari on iPhone').getByText('First used')).toHaveText(
    /First used: 12 November 2025 at 19:30\s+Last used: 2 June 2026 at 01:05/,
  );
  const firstTime = devices.device('Safari on iPhone').getByRole('time').first();
  await expect(firstTime).toHaveAttribute('datetime', '2025-11-12T18:30:00.000Z');
  await devices.expectAccessible();
});

test.describe('with a browser that speaks German', () => {
  test.use({ locale: 'de-DE', timezoneId: 'Asia/Tokyo' });

  test('dates are in the language of the page all the same, in the person’s own time zone', async ({
    page,
    pool,
    emulator,
  }) => {
    const account = { emulator, pool, sub: await pool.addUser(ada) };
    addDevice(account, { name: iPhone, firstUsed: Date.UTC(2025, 10, 12, 18, 30) });
    const devices = await openSignedIn(page);
    const firstTime = devices.device('Safari on iPhone').getByRole('time').first();
    await expect(firstTime).toHaveText(/^November 13, 2025 at 3:30\sAM$/);
    await expect(firstTime).toHaveAttribute('lang', 'en');
  });
});

test('Ada remembers a device, stops, and forgets it', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const key = addDevice(account, { name: iPhone });
  const remembered = () => devicesOf(account)[key]?.remembered;
  const devices = await openSignedIn(page);
  const phone = devices.device('Safari on iPhone');

  await devices.press('Don’t remember', 'Safari on iPhone');
  await devices.expectNews('Safari on iPhone is not remembered any more.');
  await expect(phone.getByText('Not remembered', { exact: true })).toBeVisible();
  await expect(phone.getByRole('button')).toHaveText(['Remember', 'Forget']);
  expect(remembered()).toBe(false);
  await devices.expectAccessible();

  await devices.press('Remember', 'Safari on iPhone');
  await devices.expectNews('Safari on iPhone is remembered from now on.');
  await expect(phone.getByText('Remembered', { exact: true })).toBeVisible();
  await expect(phone.getByRole('button')).toHaveText(['Don’t remember', 'Forget']);
  expect(remembered()).toBe(true);

  await devices.press('Forget', 'Safari on iPhone');
  await devices.expectNews('Safari on iPhone is forgotten. Whoever signs in on it next signs in as on a new device.');
  await expect(devices.names).toHaveText([here]);
  expect(Object.keys(devicesOf(account))).not.toContain(key);
  expect(await deviceSecrets(page)).toContain('deviceKey');
});

test('forgetting this device takes its secrets away, and leaves Ada signed in', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const devices = await openSignedIn(page);
  expect((await deviceSecrets(page)).sort()).toEqual(['deviceGroupKey', 'deviceKey', 'randomPasswordKey']);
  await devices.press('Forget', here);
  await devices.expectNews(
    'This device is forgotten. You stay signed in for a while; after that, you sign in as on a new device.',
  );
  await expect(devices.names).toHaveCount(0);
  await expect(page.getByText('No device is in the list')).toBeVisible();
  await expect(page.getByText('You have signed in on these')).toBeHidden();
  expect(await deviceSecrets(page)).toEqual([]);
  expect(devicesOf(account)).toEqual({});
  await devices.expectAccessible();
  await page.reload();
  await devices.shown();
});

test('the secrets of somebody else in the same browser stay', async ({ page, pool }) => {
  await pool.addUser(ada);
  const other = `CognitoIdentityServiceProvider.${pool.clientId}.grace.deviceKey`;
  const devices = await openSignedIn(page);
  await page.evaluate((key) => localStorage.setItem(key, 'us-east-1_somebody-elses'), other);
  await devices.press('Forget', here);
  await expect(devices.names).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([other]);
});

test('more devices than fit come page by page, and none twice', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const names = Array.from({ length: 23 }, (_, index) => `Device ${index + 1}`);
  for (const [index, name] of names.entries()) addDevice(account, { name, firstUsed: Date.UTC(2026, 0, index + 1) });
  const devices = await openSignedIn(page);
  const calls = recordCalls(page);
  await expect(devices.names).toHaveText([here, ...names.slice(0, 10)]);
  await devices.button('Show more').click();
  await expect(devices.names).toHaveText([here, ...names.slice(0, 20)]);
  await expect(devices.names.nth(11)).toBeFocused();
  await devices.button('Show more').click();
  await expect(devices.names).toHaveText([here, ...names]);
  await expect(devices.button('Show more')).toBeHidden();
  expect(calls.map(({ operation, body }) => [operation, body.Limit])).toEqual([
    ['ListDevices', 10],
    ['ListDevices', 10],
  ]);
  await devices.expectAccessible();
});

for (const act of ['Remember', 'Don’t remember', 'Forget']) {
  test(`a device that was forgotten elsewhere leaves the list at “${act}”`, async ({ page, pool, emulator }) => {
    const account = { emulator, pool, sub: await pool.addUser(ada) };
    const key = addDevice(account, { name: iPhone });
    const devices = await openSignedIn(page);
    delete devicesOf(account)[key];
    await devices.press(act, 'Safari on iPhone');
    await devices.expectNews('Safari on iPhone was forgotten in another place before, so it has left the list.');
    await expect(devices.names).toHaveText([here]);
  });
}

test('this device, forgotten elsewhere, is told about when the page opens', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  for (const key of Object.keys(devicesOf(account))) delete devicesOf(account)[key];
  const devices = await DevicesPage.open(page);
  await expect(devices.news).toHaveText(
    'This device was forgotten in another place. The next time you sign in here, it counts as a new one.',
  );
  await expect(devices.names).toHaveCount(0);
  expect(await deviceSecrets(page)).toEqual([]);
});

test.describe('where passwords are sent as they are', () => {
  test.use({
    siteConfig: { signInWith: 'password' },
    poolOptions: {
      settings: { DeviceConfiguration: tracking },
      client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    },
  });

  test('the secrets are gone under the address, too, that Ada signed in with', async ({ page, pool }) => {
    await pool.addUser(ada);
    const devices = await openSignedIn(page);
    expect(await deviceSecrets(page)).toHaveLength(6);
    await devices.press('Forget', here);
    await expect(devices.names).toHaveCount(0);
    expect(await deviceSecrets(page)).toEqual([]);
  });
});

test('a device can be forgotten from another browser, and its owner is told', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  const devices = await openSignedIn(page);
  const others = await openSignedIn(elsewhere);
  await expect(others.names).toHaveText([here, here]);
  await expect(others.device(here).first().getByText('This device')).toBeVisible();
  await expect(others.device(here).last().getByText('This device')).toBeHidden();
  await others.device(here).last().getByRole('button', { name: 'Forget' }).click();
  await expect(others.news).toContainText('is forgotten. Whoever signs in on it next');
  await expect(others.device(here).getByText('This device')).toBeVisible();
  expect(await deviceSecrets(elsewhere)).toContain('deviceKey');

  await page.reload();
  await expect(devices.news).toContainText('This device was forgotten in another place');
  await expect(devices.device(here).getByText('This device')).toBeHidden();
});

test('the sign-in of a forgotten device ends with its token, and the next one is on a new device', async ({
  page,
  pool,
  time,
  emulator,
}) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const devices = await openSignedIn(page);
  const [before] = Object.keys(devicesOf(account));
  await devices.press('Forget', here);
  await expect(devices.names).toHaveCount(0);
  await time.pass(2 * hours);
  await page.reload();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Your session has ended');
  await login.send(ada.email, ada.password);
  await devices.shown();
  await expect(devices.device(here).getByText('This device')).toBeVisible();
  expect(Object.keys(devicesOf(account))).not.toContain(before);
});

test('whoever was signed out elsewhere is told so, and comes back to this page', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser(ada);
  const devices = await openSignedIn(page);
  const grants = Object.values(emulator.world.state.pools[pool.userPoolId]?.grants ?? {});
  for (const grant of grants) if (grant.username === sub) grant.revokedAt = emulator.clock.now();
  await devices.press('Don’t remember', here);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Your session has ended');
  await login.send(ada.email, ada.password);
  await devices.shown();
});

test('when the pool can’t be reached, the page says so and tries again', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await network.cut();
  await page.goto('/devices.html');
  const devices = new DevicesPage(page);
  await expect(devices.summary).toContainText('can’t be reached');
  await network.mend();
  await devices.button('Try again').click();
  await devices.shown();
  await expect(devices.names).toHaveText([here]);

  await network.cut();
  await devices.press('Forget', here);
  await devices.expectTrouble('can’t be reached');
  await devices.expectAccessible();
  await expect(devices.names).toHaveText([here]);
  expect(await deviceSecrets(page)).toContain('deviceKey');
});

test('the keyboard alone suffices', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  for (let index = 0; index < 11; index += 1) addDevice(account, { name: `Device ${index}`, firstUsed: index });
  const devices = await openSignedIn(page);
  await devices.tabTo(devices.button('Forget Device 0'));
  await page.keyboard.press('Enter');
  await expect(devices.news).toBeFocused();
  await devices.button('Show more').focus();
  await page.keyboard.press('Space');
  await expect(devices.names.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(devices.button('Remember Device 10')).toBeFocused();
});

test.describe('in a pool that tracks no devices', () => {
  test.use({ poolOptions: {} });

  test('the page says so and offers nothing', async ({ page, pool }) => {
    await pool.addUser(ada);
    const devices = await openSignedIn(page);
    await expect(page.getByText('This site does not keep track of the devices')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await devices.expectAccessible();
  });
});

test('an expired token is refreshed first, with this device’s key', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const devices = await openSignedIn(page);
  const calls = recordCalls(page);
  await time.pass(2 * hours);
  await devices.press('Don’t remember', here);
  await devices.expectNews(`${here} is not remembered any more.`);
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'UpdateDeviceStatus']);
  await time.pass(2 * hours);
  await page.reload();
  await devices.shown();
  await expect(devices.names).toHaveText([here]);
});

test.describe('in a pool that asks before it remembers a device, and lets a remembered one stand in for the code', () => {
  test.use({
    poolOptions: {
      settings: { DeviceConfiguration: { ...tracking, DeviceOnlyRememberedOnUserPrompt: true } },
      mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} },
    },
  });

  const withCodes = { ...ada, phone: '+15550100', factors: ['SMS_MFA' as const] };

  test('the whole circle: new, confirmed, remembered, in without a code, forgotten, asked for a code again', async ({
    page,
    pool,
    emulator,
    mail,
  }) => {
    const account = { emulator, pool, sub: await pool.addUser(withCodes) };
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await login.sendCode((await mail.latest(withCodes.phone)).code ?? '');
    await login.asked('device');
    const [first, ...others] = Object.values(devicesOf(account));
    expect([first?.remembered, others.length]).toEqual([false, 0]);
    await login.field('Remember this device').check();
    await login.goOn();
    const index = await new IndexPage(page).shown('Ada');
    expect(devicesOf(account)[first?.key ?? '']?.remembered).toBe(true);
    await index.signOut();

    const again = await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    await again.shown('Ada');
    expect(mail.count(withCodes.phone)).toBe(1);

    const devices = await DevicesPage.open(page);
    await expect(devices.names).toHaveText([here]);
    await devices.press('Forget', here);
    await expect(devices.names).toHaveCount(0);
    await (await IndexPage.open(page)).signOut();

    const asked = await (await LoginPage.open(page)).signInUpTo('code', ada);
    expect(mail.count(withCodes.phone)).toBe(2);
    await asked.sendCode((await mail.latest(withCodes.phone)).code ?? '');
    await asked.asked('device');
    expect(Object.keys(devicesOf(account))).not.toContain(first?.key);
  });

  test('a device is remembered, and no longer, from the page too', async ({ page, pool, mail }) => {
    await pool.addUser(withCodes);
    const signOut = async () => (await IndexPage.open(page)).signOut();
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await login.sendCode((await mail.latest(withCodes.phone)).code ?? '');
    await (await login.asked('device')).goOn();
    await new IndexPage(page).shown('Ada');

    const devices = await DevicesPage.open(page);
    await devices.press('Remember', here);
    await devices.expectNews(`${here} is remembered from now on.`);
    await signOut();
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);

    await DevicesPage.open(page);
    await devices.press('Don’t remember', here);
    await devices.expectNews(`${here} is not remembered any more.`);
    await signOut();
    await (await LoginPage.open(page)).signInUpTo('code', ada);
  });
});
