/** change-password.html: the old password for a new one. */
import type { Page } from 'playwright/test';
import { expect, hours, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';

async function openSignedIn(page: Page): Promise<ChangePasswordPage> {
  await startSession(page);
  return ChangePasswordPage.open(page);
}

test('Ada changes her password: she stays, everybody else is out', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password);
  const change = await openSignedIn(page);
  await expect(change.elsewhere).toBeChecked();
  await change.change(ada.password, newPassword);
  await expect(change.news).toContainText(words.account.changedAndOut);
  await expect(change.button('Change password')).toBeHidden();
  await change.expectAccessible();
  await ProfilePage.open(page);

  await elsewhere.goto('/profile.html?tab=2');
  const login = await new LoginPage(elsewhere).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await login.expectMistake('Password', 'not right');
  await login.send(ada.email, newPassword);
  await new ProfilePage(elsewhere).shown();
  expect(elsewhere.url()).toMatch(/\/profile\.html\?tab=2$/);
});

test('whoever unticks it leaves the others signed in, and can still end that', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password);
  const change = await openSignedIn(page);
  await change.elsewhere.uncheck();
  await change.change(ada.password, newPassword);
  await expect(change.news).toHaveText(words.account.changed);
  await ProfilePage.open(elsewhere);
  await change.button('Sign out everywhere').click();
  await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals['signed-out-everywhere']);
  await elsewhere.reload();
  await new LoginPage(elsewhere).shown();
});

test.describe('where signing in again asks for more than the password', () => {
  test.use({
    poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } },
  });

  test('login asks it, with the new password', async ({ page, pool, emulator }) => {
    const username = await pool.addUser(ada);
    const change = await openSignedIn(page);
    const user = emulator.world.state.pools[pool.userPoolId]?.users[username];
    if (user) user.mfa = { enabled: ['SOFTWARE_TOKEN_MFA'], totp: { secret: 'JBSWY3DPEHPK3PXP', usedSteps: [] } };
    await change.send(ada.password, newPassword);
    const login = await new LoginPage(page).shown();
    await expect(login.news).toContainText(words.arrivals['password-changed']);
    await expect(login.field('Email address')).toHaveValue(ada.email);
    const kept = await page.evaluate(() => Object.keys(sessionStorage));
    expect(kept.filter((key) => !key.endsWith('.handedOver'))).toEqual([]);
  });
});

test('when signing in again fails, login says what has happened', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  emulator.faults.next('RespondToAuthChallenge', { answer: 500 });
  await change.send(ada.password, newPassword);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['password-changed']);
  await login.signIn(ada.email, newPassword);
});

test('when the others can’t be signed out, the page says so and offers it again', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  emulator.faults.next('GlobalSignOut', { answer: 500 });
  await change.change(ada.password, newPassword);
  await expect(change.news).toContainText(words.account.changedNotOut);
  await change.expectAccessible();
  await change.button('Sign out everywhere').click();
  await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals['signed-out-everywhere']);
});

test('when the pool can’t be reached, nothing is changed', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  await network.cut();
  await change.send(ada.password, newPassword);
  await change.expectTrouble(words.trouble.kinds.Network);
  await network.mend();
  await change.change(ada.password, newPassword);
});

test('an expired token is refreshed first', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  await time.pass(2 * hours);
  await change.change(ada.password, newPassword);
});

test('whoever was signed out elsewhere lands at login, and comes back', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  await (await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password)).signOutEverywhere();
  await change.send(ada.password, newPassword);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await change.shown();
});

test.describe('in two tabs', () => {
  test.use({ siteConfig: { storage: 'local' } });

  test('the other tab goes on with the new tokens', async ({ page, context, pool }) => {
    await pool.addUser(ada);
    const change = await openSignedIn(page);
    const profile = await ProfilePage.open(await context.newPage());
    await change.change(ada.password, newPassword);
    await profile.save({ Name: 'Countess' });
  });
});

test('password managers are led here, and find the address beside the passwords', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.goto('/.well-known/change-password');
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await new ChangePasswordPage(page).shown();
  expect(new URL(page.url()).pathname).toBe('/change-password.html');
  await expect(page.locator('form [autocomplete="username"]')).toHaveValue(ada.email);
  const answer = await page.request.get('/.well-known/change-password', { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  const nothing = '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200';
  expect((await page.request.get(nothing)).status()).toBe(404);
});

test('nothing of the page is painted for a person who is signed out', async ({ page }) => {
  await page.goto('/change-password.html');
  await new LoginPage(page).shown();
  expect(new URL(page.url()).searchParams.get('return')).toBe('/change-password.html');
});

test('the keyboard alone suffices, and axe finds nothing', async ({ page, pool }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  await change.expectAccessible();
  await change.tabTo(change.field('Current password'));
  await page.keyboard.type(ada.password);
  await change.tabTo(change.field('New password'));
  await page.keyboard.type(newPassword);
  await change.tabTo(change.elsewhere);
  await page.keyboard.press('Space');
  await expect(change.elsewhere).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(change.news).toBeFocused();
  await change.tabTo(page.getByRole('link', { name: 'Go to the start page' }));
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
});
