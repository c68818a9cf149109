/** devices.html: devices that stand in for the code of a second step once they are remembered. */
import { devicesOf } from './add-device.ts';
import { expect, test } from './fixtures.ts';
import { tracking } from './open-devices.ts';
import { DevicesPage } from './pages/devices-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const here = 'Chrome on Linux';

test.use({ poolOptions: { settings: { DeviceConfiguration: tracking } } });

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
    await devices.expectNews(words.devices.remembered(here));
    await signOut();
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);

    await DevicesPage.open(page);
    await devices.press('Don’t remember', here);
    await devices.expectNews(words.devices.notRemembered(here));
    await signOut();
    await (await LoginPage.open(page)).signInUpTo('code', ada);
  });
});
