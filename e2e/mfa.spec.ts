/** mfa.html: the second steps of signing in. */
import { codeFromApp } from './authenticator-app.ts';
import { expect, minutes, test } from './fixtures.ts';
import { everyKind, openSignedIn, phone } from './mfa-pool.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

test('nothing is on at first, and the page says what that means', async ({ page, pool }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await expect(page.getByText(words.mfa.overview.optional)).toBeVisible();
  for (const step of ['Authenticator app', 'Text message', 'Email'] as const) {
    await expect(mfa.step(step).getByText('Off', { exact: true })).toBeVisible();
    await expect(mfa.buttonsOf(step)).toHaveText(['Turn on']);
  }
  await expect(mfa.step('Text message').getByText(phone)).toBeVisible();
  await expect(mfa.step('Email').getByText(ada.email)).toBeVisible();
  await expect(page.getByText('This needs a confirmed')).toHaveCount(2);
  for (const needed of await page.getByText('This needs a confirmed').all()) await expect(needed).toBeHidden();
  await mfa.expectAccessible();
});

test('what was turned on is asked for at the next sign-in, and what was turned off is not', async ({
  page,
  pool,
  emulator,
  time,
}) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  const secret = await mfa.setUpApp();
  await mfa.sendCode(codeFromApp(emulator, secret));
  await mfa.expectNews(words.mfa.turnedOn.app);
  await (await IndexPage.open(page)).signOut();
  // The code that set the app up does not work a second time.
  await time.pass(minutes);
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await login.enter(codeFromApp(emulator, secret));

  await MfaPage.open(page);
  await mfa.press('Turn off', 'Authenticator app');
  await mfa.expectNews(words.mfa.turnedOff.app);
  await (await IndexPage.open(page)).signOut();
  await startSession(page);
});

test('Ada turns on text messages and email, prefers one, chooses again, and turns one off', async ({ page, pool }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews(words.mfa.turnedOn.sms);
  await expect(page.getByText(words.mfa.overview.sms)).toBeVisible();
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Turn off']);

  await mfa.press('Turn on', 'Email');
  await expect(page.getByText(words.mfa.overview.choice)).toBeVisible();
  await expect(mfa.buttonsOf('Text message')).toHaveText(['Always ask for this', 'Turn off']);

  await mfa.press('Always ask for this', 'Email');
  await mfa.expectNews(words.mfa.preferred.email);
  await expect(mfa.step('Email').getByText(words.mfa.states.preferred)).toBeVisible();
  await expect(mfa.step('Text message').getByText(words.mfa.states.another)).toBeVisible();
  await mfa.expectAccessible();

  await mfa.press('Always ask for this', 'Text message');
  await expect(mfa.step('Text message').getByText(words.mfa.states.preferred)).toBeVisible();
  await expect(mfa.step('Email').getByText(words.mfa.states.another)).toBeVisible();

  await mfa.press('Let me choose each time', 'Text message');
  await mfa.expectNews(words.mfa.notPreferred);
  await expect(page.getByText(words.mfa.overview.choice)).toBeVisible();

  await mfa.press('Turn off', 'Text message');
  await mfa.expectNews(words.mfa.turnedOff.sms);
  await expect(page.getByText(words.mfa.overview.email)).toBeVisible();
});

test('an address that is not confirmed gets no codes, and the page says where that is done', async ({ page, pool }) => {
  const unconfirmed = { ...ada.attributes, email_verified: 'false', phone_number_verified: 'false' };
  await pool.addUser({ ...ada, phone, attributes: unconfirmed });
  const mfa = await openSignedIn(page);
  for (const step of ['Text message', 'Email'] as const) {
    await expect(mfa.buttonsOf(step)).toHaveCount(0);
    await expect(mfa.step(step).getByRole('link')).toHaveAttribute('href', 'profile.html');
  }
  await expect(mfa.step('Text message').getByText('This needs a confirmed phone number')).toBeVisible();
  await expect(mfa.step('Email').getByText('This needs a confirmed email address')).toBeVisible();
  await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn on']);
});

test('whoever was signed out elsewhere is told so, and comes back to this page', async ({ page, pool, emulator }) => {
  const sub = await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  const grants = Object.values(emulator.world.state.pools[pool.userPoolId]?.grants ?? {});
  for (const grant of grants) if (grant.username === sub) grant.revokedAt = emulator.clock.now();
  await mfa.press('Turn on', 'Text message');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await login.send(ada.email, ada.password);
  await mfa.shown();
  expect(page.url()).toMatch(/\/mfa\.html$/);
});

test('two tabs of the page do not get into each other’s way', async ({ page, pool, context }) => {
  await pool.addUser({ ...ada, phone });
  const mfa = await openSignedIn(page);
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void window.open('/mfa.html'));
  const other = await new MfaPage(await opened).shown();
  await other.press('Turn on', 'Email');
  await other.expectNews(words.mfa.turnedOn.email);
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews(words.mfa.turnedOn.sms);
  await expect(mfa.buttonsOf('Email')).toHaveText(['Always ask for this', 'Turn off']);
});

test('when the pool can’t be reached, the page says so and tries again', async ({ page, pool, network }) => {
  await pool.addUser({ ...ada, phone });
  await startSession(page);
  await network.cut();
  await page.goto('/mfa.html');
  const mfa = new MfaPage(page);
  await expect(mfa.summary).toContainText(words.trouble.kinds.Network);
  await expect(page.getByRole('heading', { name: 'Two-step sign-in' })).toBeHidden();
  await network.mend();
  await mfa.button('Try again').click();
  await mfa.shown();

  await network.cut();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectTrouble(words.trouble.kinds.Network);
  await network.mend();
  await mfa.press('Turn on', 'Text message');
  await mfa.expectNews(words.mfa.turnedOn.sms);
});

test('whoever is signed out is sent to login, and comes back', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.goto('/mfa.html');
  const login = await new LoginPage(page).shown();
  await login.send(ada.email, ada.password);
  await new MfaPage(page).shown();
});

test('the keyboard alone suffices', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  const mfa = await openSignedIn(page);
  await mfa.tabTo(mfa.button('Turn on Authenticator app'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeFocused();
  await mfa.tabTo(mfa.button('Copy the key'));
  await mfa.tabTo(mfa.field('Code from the app'));
  await page.keyboard.type(codeFromApp(emulator, (await mfa.secret.textContent()) ?? ''));
  await page.keyboard.press('Enter');
  await mfa.expectNews(words.mfa.turnedOn.app);
  await mfa.tabTo(mfa.button('Turn off Authenticator app'));
  await page.keyboard.press('Space');
  await mfa.expectNews(words.mfa.turnedOff.app);
});
