/** profile.html: what the account holds, changed and proved. */
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { kept, newEmail, openProfile } from './open-profile.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test('Ada sees what her account holds, in readable words', async ({ page, pool }) => {
  const sub = await pool.addUser({ ...ada, attributes: { name: 'Ada', birthdate: '1815-12-10', locale: 'en-GB' } });
  const profile = await openProfile(page);
  await expect(profile.field('Name')).toHaveValue('Ada');
  await expect(profile.field('Email address')).toHaveValue(ada.email);
  await profile.expectStanding('Email address', 'Confirmed');
  await expect(profile.field('Email address')).toHaveAccessibleDescription(/^You sign in with it\. If you change it/);
  await expect(profile.held('Account ID')).toHaveText(sub);
  await expect(profile.held('Date of birth')).toHaveText('10 December 1815');
  await expect(profile.held('Language')).toHaveText('en-GB');
  await expect(page.getByRole('term')).toHaveCount(3);
});

test('nothing of the page is shown before it is known', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  await startSession(page);
  emulator.faults.next('GetUser', { answer: 500 });
  await page.goto('/profile.html');
  const profile = new ProfilePage(page);
  await expect(profile.summary).toContainText(words.refusals.troubles.Service);
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await profile.button('Try again').click();
  await profile.shown();
  await expect(profile.field('Name')).toHaveValue('Ada');
});

test('a new name is all that is sent, and Ada is greeted by it at once', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  const calls = recordCalls(page);
  await profile.save({ Name: 'Ada Lovelace' });
  await expect(profile.news).toBeFocused();
  const [update] = calls.filter(({ operation }) => operation === 'UpdateUserAttributes');
  expect(update?.body.UserAttributes).toEqual([{ Name: 'name', Value: 'Ada Lovelace' }]);
  await expect(profile.field('Name')).toHaveValue('Ada Lovelace');
  await page.getByRole('link', { name: 'Home' }).click();
  await new IndexPage(page).shown('Ada Lovelace');
});

test('nothing is sent when nothing was changed', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  const calls = recordCalls(page);
  await profile.send({ Name: ' Ada ' });
  await expect(profile.news).toContainText(words.profile.nothingChanged);
  expect(calls).toEqual([]);
});

test('emptying a field deletes what it held', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, attributes: { name: 'Ada', 'custom:telnum': '12345' } });
  const profile = await openProfile(page);
  await expect(profile.field('Telephone number (optional)')).toHaveValue('12345');
  await profile.save({ 'Telephone number (optional)': '' });
  expect(kept(emulator, pool)).not.toHaveProperty('custom:telnum');
  await page.reload();
  await expect(profile.field('Telephone number (optional)')).toHaveValue('');
});

test('what the page requires can’t be emptied, and each mistake is named', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.send({ Name: '', 'Email address': 'ada@' });
  await profile.expectMistake('Name', words.fields.missing('Name'));
  await profile.expectMistake('Email address', words.fields.notAnEmail);
  await profile.send({
    Name: 'A'.repeat(31),
    'Email address': ada.email,
    'Telephone number (optional)': '12345678901',
  });
  await profile.expectMistake('Name', '30 characters or fewer');
  await profile.expectMistake('Telephone number (optional)', '10 characters or fewer');
  await profile.expectAccessible();
});

test('an expired token is refreshed first, on opening and on saving', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  await startSession(page);
  await time.pass(2 * hours);
  const calls = recordCalls(page);
  const profile = await ProfilePage.open(page);
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'GetUser']);
  await time.pass(2 * hours);
  await profile.save({ Name: 'Countess' });
});

test('whoever was signed out elsewhere lands at login, and comes back', async ({ page, pool, elsewhere }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  const other = await (await LoginPage.open(elsewhere)).signIn(ada.email, ada.password);
  await other.signOutEverywhere();
  await profile.send({ Name: 'Countess' });
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await login.send(ada.email, ada.password);
  await profile.shown();
  await expect(profile.field('Name')).toHaveValue('Ada');
});

test('an account that was deleted elsewhere leads to login', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  await openProfile(page);
  const users = emulator.world.state.pools[pool.userPoolId]?.users ?? {};
  for (const sub of Object.keys(users)) delete users[sub];
  await page.reload();
  await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals['session-ended']);
});

test.describe('in two tabs', () => {
  test.use({ siteConfig: { storage: 'local' } });

  test('each saves only what was changed in it, and a sign-out reaches both', async ({
    page,
    context,
    pool,
    emulator,
  }) => {
    await pool.addUser(ada);
    const first = await openProfile(page);
    const second = await ProfilePage.open(await context.newPage());
    await first.save({ Name: 'Countess' });
    await second.save({ 'Telephone number (optional)': '12345' });
    expect(kept(emulator, pool)).toMatchObject({ name: 'Countess', 'custom:telnum': '12345' });
    await expect(second.field('Name')).toHaveValue('Countess');
    await (await IndexPage.open(second.page)).signOut();
    await new LoginPage(page).shown();
  });
});

test('when the pool can’t be reached, what was typed stays', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await network.cut();
  await profile.send({ Name: 'Countess' });
  await profile.expectTrouble(words.trouble.kinds.Network);
  await expect(profile.field('Name')).toHaveValue('Countess');
  await network.mend();
  await profile.save({});
});

test('the keyboard alone suffices, and axe finds nothing', async ({ page, pool, mail }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.expectAccessible();
  await profile.tabTo(profile.field('Email address'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(newEmail);
  await page.keyboard.press('Enter');
  await profile.asked();
  await profile.tabTo(profile.field('Code'));
  await page.keyboard.type((await mail.latest(newEmail)).code ?? '');
  await page.keyboard.press('Enter');
  await expect(profile.news).toBeFocused();
  await expect(profile.news).toHaveText(words.profile.saved);
});
