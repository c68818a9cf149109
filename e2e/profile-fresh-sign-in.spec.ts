/** profile.html: an address is changed only by a sign-in that is fresh. */
import { expect, hours, minutes, test } from './fixtures.ts';
import { newEmail, openProfile } from './open-profile.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada, grace } from './people.ts';
import { words } from './words.ts';

test.describe('a sign-in that is ten minutes old', () => {
  test('has to be done again before an address is changed; what was typed is still there', async ({
    page,
    pool,
    mail,
    time,
  }) => {
    await pool.addUser(ada);
    const profile = await openProfile(page);
    await time.pass(11 * minutes);
    await profile.send({ 'Email address': newEmail, Name: 'Countess' });
    const login = await new LoginPage(page).shown();
    await expect(login.news).toContainText(words.arrivals['fresh-sign-in']);
    await expect(login.field('Email address')).toHaveValue(ada.email);
    expect(mail.count(newEmail)).toBe(0);
    await login.send(ada.email, ada.password);
    await profile.shown();
    await expect(profile.news).toContainText(words.profile.typedBefore);
    await expect(profile.field('Name')).toHaveValue('Countess');
    await profile.saveAndBeAsked({});
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText(words.profile.saved);
    await expect(profile.field('Name')).toHaveValue('Countess');
  });

  test('does not become fresh by a refresh', async ({ page, pool, time }) => {
    await pool.addUser(ada);
    await openProfile(page);
    await time.pass(2 * hours);
    const profile = await ProfilePage.open(page);
    await profile.send({ 'Email address': newEmail });
    await new LoginPage(page).shown();
  });

  test('is good enough for everything else', async ({ page, pool, time }) => {
    await pool.addUser(ada);
    const profile = await openProfile(page);
    await time.pass(11 * minutes);
    await profile.save({ Name: 'Countess' });
  });

  test('shows what was typed to nobody else who signs in', async ({ page, pool, time }) => {
    await pool.addUser(ada);
    await pool.addUser(grace);
    const profile = await openProfile(page);
    await time.pass(11 * minutes);
    await profile.send({ 'Email address': newEmail, Name: 'Countess' });
    await (await new LoginPage(page).shown()).send(grace.email, grace.password);
    await profile.shown();
    await expect(profile.field('Name')).toHaveValue('Grace');
    await expect(profile.field('Email address')).toHaveValue(grace.email);
  });

  test.describe('in a site that allows an hour', () => {
    test.use({ siteConfig: { freshSignInMinutes: 60 } });

    test('is a fresh one', async ({ page, pool, time }) => {
      await pool.addUser(ada);
      const profile = await openProfile(page);
      await time.pass(59 * minutes);
      await profile.saveAndBeAsked({ 'Email address': newEmail });
    });
  });
});
