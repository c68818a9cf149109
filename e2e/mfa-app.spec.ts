/** mfa.html: an authenticator app, set up by its QR code. */
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { everyKind, openSignedIn } from './mfa-pool.ts';
import { ada } from './people.ts';
import { readQrCode } from './read-qr-code.ts';
import { words } from './words.ts';

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

test('Ada sets up an authenticator app, and it counts once its code is right', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser(ada);
  const factors = () => emulator.world.state.pools[pool.userPoolId]?.users[sub]?.mfa;
  const mfa = await openSignedIn(page);
  const calls = recordCalls(page);
  const secret = await mfa.setUpApp();
  await mfa.expectAccessible();

  await mfa.sendCode(codeFromApp(emulator, secret, 5));
  await mfa.expectMistake('Code from the app', words.refusals.reasons['wrong-app-code']);
  await mfa.expectAccessible();
  expect(factors()?.enabled).toEqual([]);

  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectNews(words.mfa.turnedOn.app);
  await expect(page).toHaveTitle(/^Two-step sign-in/);
  await expect(page.getByText(words.mfa.overview.app)).toBeVisible();
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
  await expect(mfa.news).toHaveText(words.copying.copied);
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
  await mfa.expectMistake('Code from the app', words.refusals.reasons['wrong-app-code']);
  await mfa.sendCode(codeFromApp(emulator, second));
  await mfa.expectNews(words.mfa.turnedOn.app);
});

test('an empty code and half a code are told before anything is sent', async ({ page, pool }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  await mfa.setUpApp();
  const calls = recordCalls(page);
  await mfa.sendCode('');
  await mfa.expectMistake('Code from the app', words.fields.missingCode);
  await mfa.sendCode('123');
  await mfa.expectMistake('Code from the app', words.fields.notACode);
  expect(calls).toEqual([]);
});

test('a code is not asked for again when only the last call was lost', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const secret = await mfa.setUpApp();
  emulator.faults.next('SetUserMFAPreference', { answer: 500 });
  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectTrouble(words.refusals.troubles.Service);
  const calls = recordCalls(page);
  await mfa.button('Turn on').click();
  await mfa.expectNews(words.mfa.turnedOn.app);
  expect(calls.map(({ operation }) => operation)).toEqual(['SetUserMFAPreference', 'GetUser']);
});
