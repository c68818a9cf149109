/** devices.html: where the account has been signed in. */
import { addDevice, devicesOf } from './add-device.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { deviceSecrets, iPhone, openSignedIn, tracking } from './open-devices.ts';
import { DevicesPage } from './pages/devices-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const here = 'Chrome on Linux';

test.use({ poolOptions: { settings: { DeviceConfiguration: tracking } } });

test('each device is listed in words, this one first and marked', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const [firstUsed, lastUsed] = [Date.UTC(2025, 10, 12, 18, 30), Date.UTC(2026, 5, 1, 23, 5)];
  addDevice(account, { name: iPhone, firstUsed, lastUsed });
  addDevice(account, { name: 'Ada’s tablet', firstUsed: firstUsed + 1 });
  addDevice(account, { firstUsed: firstUsed + 2 });
  const devices = await openSignedIn(page);
  await expect(devices.names).toHaveText([here, 'Safari on iPhone', 'Ada’s tablet', words.devices.noName]);
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
  await devices.expectNews(words.devices.notRemembered('Safari on iPhone'));
  await expect(phone.getByText(words.devices.isNotRemembered, { exact: true })).toBeVisible();
  await expect(phone.getByRole('button')).toHaveText(['Remember', 'Forget']);
  expect(remembered()).toBe(false);
  await devices.expectAccessible();

  await devices.press('Remember', 'Safari on iPhone');
  await devices.expectNews(words.devices.remembered('Safari on iPhone'));
  await expect(phone.getByText(words.devices.isRemembered, { exact: true })).toBeVisible();
  await expect(phone.getByRole('button')).toHaveText(['Don’t remember', 'Forget']);
  expect(remembered()).toBe(true);

  await devices.press('Forget', 'Safari on iPhone');
  await devices.expectNews(words.devices.forgotten('Safari on iPhone'));
  await expect(devices.names).toHaveText([here]);
  expect(Object.keys(devicesOf(account))).not.toContain(key);
  expect(await deviceSecrets(page)).toContain('deviceKey');
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

test('whoever was signed out elsewhere is told so, and comes back to this page', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser(ada);
  const devices = await openSignedIn(page);
  const grants = Object.values(emulator.world.state.pools[pool.userPoolId]?.grants ?? {});
  for (const grant of grants) if (grant.username === sub) grant.revokedAt = emulator.clock.now();
  await devices.press('Don’t remember', here);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await devices.shown();
});

test('when the pool can’t be reached, the page says so and tries again', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await network.cut();
  await page.goto('/devices.html');
  const devices = new DevicesPage(page);
  await expect(devices.summary).toContainText(words.trouble.kinds.Network);
  await network.mend();
  await devices.button('Try again').click();
  await devices.shown();
  await expect(devices.names).toHaveText([here]);

  await network.cut();
  await devices.press('Forget', here);
  await devices.expectTrouble(words.trouble.kinds.Network);
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
  await devices.expectNews(words.devices.notRemembered(here));
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'UpdateDeviceStatus']);
  await time.pass(2 * hours);
  await page.reload();
  await devices.shown();
  await expect(devices.names).toHaveText([here]);
});
