/** delete-account.html: everything of an account, gone. */
import type { Page } from 'playwright/test';
import { localPool } from '../emulator/local-pool.ts';
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { DeleteAccountPage } from './pages/delete-account-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

async function openSignedIn(page: Page): Promise<DeleteAccountPage> {
  await startSession(page);
  return DeleteAccountPage.open(page);
}

/** The names of everything that this browser keeps. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)));
}

test.describe('on a device that the pool knows', () => {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false };
  test.use({ poolOptions: { settings: { ...localPool.settings, DeviceConfiguration } } });

  test('Ada deletes her account: a farewell, and nothing is left', async ({ page, pool, emulator }) => {
    await pool.addUser(ada);
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    const deletion = await DeleteAccountPage.open(page);
    expect((await keptIn(page)).filter((key) => key.endsWith('.deviceKey'))).not.toEqual([]);
    const login = await deletion.delete(ada.email);
    await expect(login.news).toContainText(words.arrivals.deleted);
    await expect(login.summary).toBeHidden();
    expect(await keptIn(page)).toEqual([]);
    expect(emulator.world.state.pools[pool.userPoolId]?.users).toEqual({});
    await login.send(ada.email, ada.password);
    await login.expectMistake('Password', words.refusals.reasons['wrong-password']);
  });
});

test('the address has to be typed out; capitals don’t matter', async ({ page, pool }) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  const calls = recordCalls(page);
  await deletion.send('');
  await deletion.expectMistake('Email address', words.fields.missing('Email address'));
  await deletion.send('grace@compiler.example');
  await deletion.expectMistake('Email address', words.account.otherName(ada.email));
  await deletion.expectAccessible();
  expect(calls).toEqual([]);
  await deletion.delete(` ${ada.email.toUpperCase()} `);
});

test('the way back is a press away, and the other button can be read in a system’s own colours', async ({
  page,
  pool,
}) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const [ink, ground] = await deletion.button('Delete my account').evaluate((button) => {
    const { color, backgroundColor } = getComputedStyle(button);
    return [color, backgroundColor];
  });
  expect(ink).not.toBe(ground);
  await page.getByRole('link', { name: 'Keep my account' }).click();
  await expect(page.getByRole('heading', { name: 'Hi Ada!' })).toBeVisible();
});

test('an expired token is refreshed first', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  await time.pass(2 * hours);
  await deletion.delete(ada.email);
});

test('when the pool can’t be reached, the account is still there', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  await network.cut();
  await deletion.send(ada.email);
  await deletion.expectTrouble(words.trouble.kinds.Network);
  await expect(deletion.field('Email address')).toHaveValue(ada.email);
  await network.mend();
  await deletion.delete(ada.email);
});

test('whoever was signed out elsewhere lands at login, and comes back', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  await (await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password)).signOutEverywhere();
  await deletion.send(ada.email);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await deletion.shown();
  await expect(deletion.field('Email address')).toHaveValue('');
});

for (const storage of ['session', 'local', { kind: 'cookies', secure: false }] as const) {
  const name = typeof storage === 'string' ? storage : storage.kind;
  test.describe(`with tokens kept by ${name}`, () => {
    test.use({ siteConfig: { storage } });

    test('other tabs are signed out with this one', async ({ page, context, pool }) => {
      await pool.addUser(ada);
      await startSession(page);
      const other = await context.newPage();
      if (storage === 'session') await (await LoginPage.open(other)).signIn(ada.email, ada.password);
      await ProfilePage.open(other);
      await (await DeleteAccountPage.open(page)).delete(ada.email);
      await new LoginPage(other).shown();
      expect(await keptIn(other)).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test('nothing of the page is painted for a person who is signed out', async ({ page }) => {
  await page.goto('/delete-account.html');
  await new LoginPage(page).shown();
  expect(new URL(page.url()).searchParams.get('return')).toBe('/delete-account.html');
});

test('the keyboard alone suffices, and axe finds nothing', async ({ page, pool }) => {
  await pool.addUser(ada);
  const deletion = await openSignedIn(page);
  await deletion.expectAccessible();
  await deletion.tabTo(deletion.field('Email address'));
  await page.keyboard.type(ada.email);
  await deletion.tabTo(deletion.button('Delete my account'));
  await page.keyboard.press('Enter');
  await new LoginPage(page).shown();
});
