/** login.html: devices that do not stand in for the code, or that a pool refuses. */
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import {
  alwaysOn,
  forgetTokens,
  keysKept,
  onTopOfMfa,
  poolWith,
  signInWithCode,
  withSms,
} from './remembered-devices.ts';
import { words } from './words.ts';

test.describe('in a pool where a device does not stand in for the code', () => {
  test.use({ poolOptions: poolWith(onTopOfMfa) });

  test('the device proves itself after each code', async ({ page, pool, mail }) => {
    await pool.addUser(withSms);
    await signInWithCode(page, mail);
    await new IndexPage(page).shown('Ada');
    await forgetTokens(page);
    const calls = recordCalls(page);
    await signInWithCode(page, mail);
    await new IndexPage(page).shown('Ada');
    const challenges = calls.flatMap(({ body }) => body.ChallengeName ?? []);
    expect(challenges).toEqual(['PASSWORD_VERIFIER', 'SMS_MFA', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
  });
});

test.describe('in a pool that refuses every device', () => {
  test.use({ poolOptions: poolWith(alwaysOn) });

  test('the page gives up after the second refusal', async ({ page, pool, mail, emulator }) => {
    await pool.addUser(withSms);
    await signInWithCode(page, mail);
    await new IndexPage(page).shown('Ada');
    await forgetTokens(page);
    let refusals = 0;
    await page.route(`${emulator.url}/`, (route) => {
      if (!route.request().headers()['x-amz-target']?.endsWith('RespondToAuthChallenge')) return route.fallback();
      refusals += 1;
      const json = { __type: 'ResourceNotFoundException', message: 'Device does not exist.' };
      return route.fulfill({ status: 400, headers: { 'access-control-allow-origin': '*' }, json });
    });
    const login = await LoginPage.open(page);
    await login.send(ada.email, ada.password);
    await login.expectTrouble(words.refusals.reasons['device-unknown-at-sign-in']);
    expect(refusals).toBe(2);
    await page.unroute(`${emulator.url}/`);
    await login.signInUpTo('code', ada);
  });

  test('a device that can’t be confirmed turns nobody away', async ({ page, pool, mail, emulator }) => {
    await pool.addUser(withSms);
    emulator.faults.next('ConfirmDevice', { answer: 500 });
    await signInWithCode(page, mail);
    await new IndexPage(page).shown('Ada');
    expect(await keysKept(page)).toEqual([[], expect.any(Array)]);
  });
});
