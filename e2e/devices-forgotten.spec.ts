/** devices.html: devices that are forgotten, here, elsewhere, or by somebody else’s hand. */
import { addDevice, devicesOf } from './add-device.ts';
import { expect, hours, test } from './fixtures.ts';
import { deviceSecrets, iPhone, openSignedIn, tracking } from './open-devices.ts';
import { DevicesPage } from './pages/devices-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const here = 'Chrome on Linux';

test.use({ poolOptions: { settings: { DeviceConfiguration: tracking } } });

test('forgetting this device takes its secrets away, and leaves Ada signed in', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  const devices = await openSignedIn(page);
  expect((await deviceSecrets(page)).sort()).toEqual(['deviceGroupKey', 'deviceKey', 'randomPasswordKey']);
  await devices.press('Forget', here);
  await devices.expectNews(words.devices.forgottenHere);
  await expect(devices.names).toHaveCount(0);
  await expect(page.getByText('The list is empty')).toBeVisible();
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

for (const act of ['Remember', 'Don’t remember', 'Forget']) {
  test(`a device that was forgotten elsewhere leaves the list at “${act}”`, async ({ page, pool, emulator }) => {
    const account = { emulator, pool, sub: await pool.addUser(ada) };
    const key = addDevice(account, { name: iPhone });
    const devices = await openSignedIn(page);
    delete devicesOf(account)[key];
    await devices.press(act, 'Safari on iPhone');
    await devices.expectNews(words.devices.forgottenElsewhere('Safari on iPhone'));
    await expect(devices.names).toHaveText([here]);
  });
}

test('this device, forgotten elsewhere, is told about when the page opens', async ({ page, pool, emulator }) => {
  const account = { emulator, pool, sub: await pool.addUser(ada) };
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  for (const key of Object.keys(devicesOf(account))) delete devicesOf(account)[key];
  const devices = await DevicesPage.open(page);
  await expect(devices.news).toHaveText(words.devices.hereForgottenElsewhere);
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
  await expect(others.news).toContainText('is forgotten. The next time somebody signs in on it');
  await expect(others.device(here).getByText('This device')).toBeVisible();
  expect(await deviceSecrets(elsewhere)).toContain('deviceKey');

  await page.reload();
  await expect(devices.news).toContainText(words.devices.hereForgottenElsewhere);
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
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await devices.shown();
  await expect(devices.device(here).getByText('This device')).toBeVisible();
  expect(Object.keys(devicesOf(account))).not.toContain(before);
});
