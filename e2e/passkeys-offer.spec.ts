/** login.html, once somebody is in by a password: an offer of a passkey for the next time. */
import type { Page } from 'playwright/test';
import { addAuthenticator, withPasskeys } from './authenticator.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, minutes, poolBehind, test } from './fixtures.ts';
import { givePasskey } from './give-passkey.ts';
import { FormPage } from './pages/form-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { PasskeysPage } from './pages/passkeys-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const days = 24 * hours;

test.use({ poolOptions: withPasskeys, siteConfig: { passkeys: true } });

async function signIn(page: Page): Promise<FormPage> {
  await (await LoginPage.open(page)).send(ada.email, ada.password);
  return new FormPage(page);
}

const offer = (page: Page) => page.getByRole('heading', { name: 'Sign in faster next time' });

test('Ada refuses, is left alone for weeks, and takes it then', async ({ page, pool, time }) => {
  const sub = await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  const own = await signIn(page);
  await expect(offer(page)).toBeFocused();
  await own.expectAccessible();
  await own.tabTo(own.button('Not now'));
  await page.keyboard.press('Enter');
  await (await new IndexPage(page).shown('Ada')).signOut();
  await time.pass(27 * days);
  await signIn(page);
  await (await new IndexPage(page).shown('Ada')).signOut();
  await time.pass(2 * days);
  await signIn(page);
  await expect(offer(page)).toBeFocused();
  await own.button('Make a passkey').click();
  await expect(page.getByRole('heading', { name: words.passkeys.made(words.passkeys.onDevice) })).toBeFocused();
  await own.expectAccessible();
  await page.keyboard.press('Tab');
  await expect(own.button('Continue')).toBeFocused();
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
  // Where the name is typed, the browser would offer it from now on.
  await authenticator.setPresence(false);
  await new IndexPage(page).signOut();
  const { emulator, userPoolId } = poolBehind(page);
  const passkeys = emulator.world.state.pools[userPoolId]?.users[sub]?.passkeys ?? [];
  expect(await authenticator.passkeys()).toEqual(passkeys.map(({ id }) => id));
  await time.pass(60 * days);
  await signIn(page);
  await new IndexPage(page).shown('Ada');
});

test('whoever gives up in the middle can try again, or go on', async ({ page, pool }) => {
  await pool.addUser(ada);
  await addAuthenticator(page);
  await page.addInitScript(() => {
    navigator.credentials.create = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const own = await signIn(page);
  await own.button('Make a passkey').click();
  await expect(own.news).toHaveText(words.passkeys.cancelled);
  await expect(own.summary).toBeHidden();
  await own.button('Not now').click();
  await new IndexPage(page).shown('Ada');
});

test('whose device holds no passkeys is not asked, and Cognito neither', async ({ page, pool }) => {
  await pool.addUser(ada);
  const calls = recordCalls(page);
  await signIn(page);
  await new IndexPage(page).shown('Ada');
  expect(calls.map(({ operation }) => operation)).not.toContain('GetUserAuthFactors');
});

test('a passkey that signs in here is known to be on this device, and no other is offered', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl);
  const login = await LoginPage.open(page);
  await login.field('Email address').fill(ada.email);
  await login.button('Sign in with a passkey').click();
  await new IndexPage(page).shown('Ada');
  const own = await PasskeysPage.open(page);
  await expect(own.passkey(words.passkeys.onDevice).getByText('This device')).toBeVisible();
});

test('whoever has held a key to this device is offered a passkey on it', async ({ page, pool }) => {
  await pool.addUser(ada);
  const key = await addAuthenticator(page, 'usb');
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await own.add.click();
  await expect(own.names).toHaveText([words.passkeys.onKey]);
  await expect(page.getByText('This device').filter({ visible: true })).toHaveCount(0);
  await (await IndexPage.open(page)).signOut();
  const device = await addAuthenticator(page);
  const login = await LoginPage.open(page);
  await login.field('Email address').fill(ada.email);
  await login.button('Sign in with a passkey').click();
  await expect(offer(page)).toBeFocused();
  await login.button('Make a passkey').click();
  await login.button('Continue').click();
  await new IndexPage(page).shown('Ada');
  expect([await key.passkeys(), await device.passkeys()].map(({ length }) => length)).toEqual([1, 1]);
});

test('whose sign-in is over by then is led to login, and waits for nothing', async ({ page, pool }) => {
  await pool.addUser(ada);
  await addAuthenticator(page);
  const own = await signIn(page);
  await expect(offer(page)).toBeFocused();
  await page.evaluate(() => sessionStorage.clear());
  await own.button('Make a passkey').click();
  await expect((await new LoginPage(page).shown()).news).toHaveText(words.arrivals['signed-out']);
});

test('whoever finds the offer that Ada has left makes no passkey; it is made to her again once she has proved who she is', async ({
  page,
  pool,
  time,
}) => {
  await pool.addUser(ada);
  await addAuthenticator(page);
  const calls = recordCalls(page);
  const own = await signIn(page);
  await expect(offer(page)).toBeFocused();
  await time.pass(11 * minutes);
  await own.button('Make a passkey').click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toHaveText(words.arrivals['fresh-sign-in']);
  expect(calls.map(({ operation }) => operation)).not.toContain('StartWebAuthnRegistration');
  await login.send(ada.email, ada.password);
  await expect(offer(page)).toBeFocused();
  await own.button('Make a passkey').click();
  await own.button('Continue').click();
  await new IndexPage(page).shown('Ada');
});

test.describe('where sign-ins end by themselves', () => {
  test.use({ siteConfig: { passkeys: true, idleMinutes: 5 } });

  test('an offer that is left for longer is nobody’s', async ({ page, pool, time }) => {
    await pool.addUser(ada);
    await addAuthenticator(page);
    const own = await signIn(page);
    await expect(offer(page)).toBeFocused();
    await time.pass(6 * minutes);
    await own.button('Make a passkey').click();
    await expect((await new LoginPage(page).shown()).news).toHaveText(words.arrivals['session-ended']);
  });
});

test.describe('where tabs share their tokens', () => {
  test.use({ siteConfig: { passkeys: true, storage: 'local' } });

  test('no passkey is made for Grace, who has come instead of Ada', async ({ page, pool, context }) => {
    await pool.addUser(ada);
    await pool.addUser(grace);
    await addAuthenticator(page);
    const own = await signIn(page);
    await expect(offer(page)).toBeFocused();
    const second = await context.newPage();
    const login = await (await (await IndexPage.open(second)).shown('Ada')).signOut();
    await login.signIn(grace.email, grace.password);
    const calls = recordCalls(page);
    await own.button('Make a passkey').click();
    await new IndexPage(page).shown('Grace');
    expect(calls.map(({ operation }) => operation)).not.toContain('StartWebAuthnRegistration');
  });
});
