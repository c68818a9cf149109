/** login.html: devices that are remembered are not asked for a code again, and none of them locks anybody out. */
import { devicesOf } from './add-device.ts';
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import {
  alwaysOn,
  forgetTokens,
  keysKept,
  optIn,
  phone,
  poolWith,
  signInWithCode,
  withSms,
} from './remembered-devices.ts';
import { words } from './words.ts';

for (const signInWith of ['srp', 'password'] as const) {
  test.describe(`in a pool that always remembers, under ${signInWith}`, () => {
    test.use({ poolOptions: poolWith(alwaysOn), siteConfig: { signInWith } });

    test('Ada types a code once per device, and is not asked whether to remember it', async ({
      page,
      pool,
      mail,
      elsewhere,
    }) => {
      await pool.addUser(withSms);
      await signInWithCode(page, mail);
      await new IndexPage(page).shown('Ada');
      const parts = ['deviceGroupKey', 'deviceKey', 'randomPasswordKey'];
      const [local, session] = await keysKept(page);
      expect([...new Set(local)]).toEqual(parts);
      expect(session).toEqual(['LastAuthUser', 'accessToken', 'clockDrift', 'idToken', 'refreshToken']);

      await forgetTokens(page);
      const calls = recordCalls(page);
      await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
      expect(calls.map(({ body }) => body.ChallengeName)).toContain('DEVICE_PASSWORD_VERIFIER');
      expect(mail.count(phone)).toBe(1);
      await (await LoginPage.open(elsewhere)).signInUpTo('code', ada);
    });

    test('a device that was forgotten elsewhere is asked for a code, and remembered anew', async ({
      page,
      pool,
      mail,
      emulator,
    }) => {
      const sub = await pool.addUser(withSms);
      await signInWithCode(page, mail);
      await new IndexPage(page).shown('Ada');
      await forgetTokens(page);
      const devices = devicesOf({ emulator, pool, sub });
      for (const key of Object.keys(devices)) delete devices[key];

      await signInWithCode(page, mail);
      await new IndexPage(page).shown('Ada');
      await forgetTokens(page);
      await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
      expect(mail.count(phone)).toBe(2);
    });
  });
}

test.describe('in a pool that asks', () => {
  test.use({ poolOptions: poolWith(optIn) });

  test('Ada has her device remembered, and needs no code the next time', async ({ page, pool, mail }) => {
    await pool.addUser(withSms);
    const login = await (await signInWithCode(page, mail)).asked('device');
    await expect(login.field('Remember this device')).not.toBeChecked();
    await login.expectAccessible();
    await login.field('Remember this device').check();
    await login.goOn();
    await new IndexPage(page).shown('Ada');
    await forgetTokens(page);
    await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
    expect(mail.count(phone)).toBe(1);
  });

  test('Ada does not want that, is asked for codes, and is not asked about the device again', async ({
    page,
    pool,
    mail,
  }) => {
    await pool.addUser(withSms);
    const calls = recordCalls(page);
    const login = await (await signInWithCode(page, mail)).asked('device');
    await login.goOn();
    await new IndexPage(page).shown('Ada');
    expect(calls.map(({ operation }) => operation)).not.toContain('UpdateDeviceStatus');
    await forgetTokens(page);
    await signInWithCode(page, mail);
    await new IndexPage(page).shown('Ada');
  });

  test('when the pool cannot be reached at that moment, Ada may still go on', async ({ page, pool, mail, network }) => {
    await pool.addUser(withSms);
    const login = await (await signInWithCode(page, mail)).asked('device');
    await network.cut();
    await login.field('Remember this device').check();
    await login.goOn();
    await login.expectTrouble(words.trouble.kinds.Network);
    await expect(login.field('Remember this device')).toBeChecked();
    await login.field('Remember this device').uncheck();
    await login.goOn();
    await network.mend();
    await new IndexPage(page).shown('Ada');
  });

  test('after a temporary password comes the code, and after the code the device', async ({ page, pool, mail }) => {
    await pool.addUser({ ...withSms, status: 'FORCE_CHANGE_PASSWORD' });
    const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
    await login.field('Your choice').fill('Difference-1822');
    await login.button('Save and sign in').click();
    await login.asked('code');
    await login.sendCode((await mail.latest(phone)).code ?? '');
    await login.asked('device');
    await login.tabTo(login.field('Remember this device'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await new IndexPage(page).shown('Ada');
  });
});

test.describe('in a pool that asks, and demands an authenticator app', () => {
  const mfa = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
  test.use({ poolOptions: { ...poolWith(optIn), mfa } });

  test('a new password comes first, then the app, then the device, which needs no code from then on', async ({
    page,
    pool,
    emulator,
  }) => {
    await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
    const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
    await login.field('Your choice').fill('Difference-1822');
    await login.button('Save and sign in').click();
    await login.asked('app');
    await login.sendCode(codeFromApp(emulator, (await login.secret.textContent()) ?? ''));
    await login.asked('device');
    await login.field('Remember this device').check();
    await login.goOn();
    await new IndexPage(page).shown('Ada');
    await forgetTokens(page);
    await (await (await LoginPage.open(page)).signIn(ada.email, 'Difference-1822')).shown('Ada');
  });
});
