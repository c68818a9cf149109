/** mfa.html: second steps are changed only by a sign-in that is fresh. */
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { everyKind, openSignedIn, phone } from './mfa-pool.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

test('a sign-in that is too old is asked for anew before anything changes', async ({ page, pool, time, emulator }) => {
  const sub = await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await time.pass(11 * minutes);
  await mfa.press('Turn on', 'Text message');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['fresh-sign-in']);
  await expect(login.field('Email address')).toHaveValue(ada.email);
  expect(emulator.world.state.pools[pool.userPoolId]?.users[sub]?.mfa.enabled).toEqual([]);
  await login.send(ada.email, ada.password);
  await mfa.shown();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews(words.mfa.turnedOn.sms);
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
    await mfa.expectNews(words.mfa.turnedOn.app);
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
