/** profile.html: addresses, which are proved by a code, and which only a fresh sign-in may change. */
import { localPool } from '../emulator/local-pool.ts';
import { expect, hours, test } from './fixtures.ts';
import { newEmail, openProfile } from './open-profile.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { words } from './words.ts';

const wrongCode = (code: string) => (code === '111111' ? '222222' : '111111');

test('a mark is about the address that is kept, not about what is typed', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.field('Email address').fill(newEmail);
  await expect(profile.field('Email address')).not.toHaveAccessibleDescription(/confirmed/i);
  await profile.field('Email address').fill(ada.email);
  await profile.expectStanding('Email address', 'Confirmed');
});

test.describe('in a pool that takes a new address at once', () => {
  test('it shows as not confirmed until its code is typed', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await expect(page.getByText(`We have sent a code to ${newEmail}`)).toContainText('your email address already');
    await profile.expectAccessible();
    await page.getByRole('link', { name: 'Back to your profile' }).click();
    await profile.shown();
    await expect(profile.field('Email address')).toHaveValue(newEmail);
    await profile.expectStanding('Email address', 'Not confirmed yet');
    await profile.button('Send a code to this address').click();
    await profile.asked();
    await expect.poll(() => mail.count(newEmail)).toBe(2);
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText('Your email address is confirmed.');
    await profile.expectStanding('Email address', 'Confirmed');
  });

  test('the code is asked for at once, a wrong one can be mended, another one is a press away', async ({
    page,
    pool,
    mail,
    time,
  }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    const { code = '' } = await mail.latest(newEmail);
    await profile.sendCode(wrongCode(code));
    await profile.expectMistake('Code', words.refusals.reasons['wrong-sent-code']);
    await profile.sendCode('12');
    await profile.expectMistake('Code', words.fields.notACode);
    await time.pass(25 * hours);
    await profile.sendCode(code);
    await profile.expectMistake('Code', words.refusals.reasons['code-expired']);
    await profile.expectAccessible();
    await profile.button('Send another code').click();
    await expect(profile.news).toContainText(`a new code to ${newEmail}`);
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText(words.profile.saved);
    await profile.expectStanding('Email address', 'Confirmed');
  });

  test('afterwards Ada signs in with the new address, and can sign out everywhere', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText(words.profile.saved);
    await profile.expectAccessible();
    await profile.button('Sign out everywhere').click();
    const login = await new LoginPage(page).shown();
    await expect(login.news).toContainText(words.arrivals['signed-out-everywhere']);
    await login.send(ada.email, ada.password);
    await login.expectMistake('Password', 'not right');
    await login.signIn(newEmail, ada.password);
    await expect(page.getByText(newEmail)).toBeVisible();
  });
});

test.describe('in a pool that keeps the old address until the new one is proved', () => {
  test.use({
    poolOptions: {
      settings: {
        ...localPool.settings,
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email', 'phone_number'] },
        AutoVerifiedAttributes: ['email', 'phone_number'],
      },
    },
  });

  test('the old one is shown as the one in force, and goes when the code is typed', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await expect(page.getByText(`We have sent a code to ${newEmail}`)).toContainText(
      `Until you enter it, ${ada.email} stays your email address.`,
    );
    await profile.button('Send another code').click();
    await expect.poll(() => mail.count(newEmail)).toBe(2);
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText(words.profile.saved);
    await expect(profile.field('Email address')).toHaveValue(newEmail);
    await profile.expectStanding('Email address', 'Confirmed');
  });

  test('whoever walks away keeps the old one', async ({ page, pool }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await page.getByRole('link', { name: 'Back to your profile' }).click();
    await profile.shown();
    await expect(profile.field('Email address')).toHaveValue(ada.email);
    await profile.expectStanding('Email address', 'Confirmed');
  });

  test('two new addresses are proved one after the other', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await openProfile(page);
    await profile.saveAndBeAsked({ 'Email address': newEmail, 'Mobile number (optional)': '+44 20 7946 0000' });
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(page.getByRole('heading', { name: 'Confirm your phone number' })).toBeFocused();
    await expect(page.getByText('Until you enter it, your account has no phone number')).toBeVisible();
    await profile.sendCode((await mail.latest('+442079460000')).code ?? '');
    await expect(profile.news).toHaveText(words.profile.saved);
    await profile.expectStanding('Mobile number (optional)', 'Confirmed');
  });

  test('an address that somebody took meanwhile is refused when its code is typed', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await pool.addUser({ ...grace, email: newEmail });
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await profile.expectTrouble(words.refusals.reasons['email-taken']);
  });
});

test('an address that has an account is refused beside the field', async ({ page, pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
  const profile = await openProfile(page);
  await profile.send({ 'Email address': grace.email, Name: 'Countess' });
  await profile.expectMistake('Email address', words.refusals.reasons['email-taken']);
  await expect(profile.field('Name')).toHaveValue('Countess');
});

test('asking for too many codes is explained', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
  for (let presses = 0; presses < 30 && !(await profile.summary.isVisible()); presses += 1) {
    await profile.button('Send another code').click();
    await expect(profile.button('Send another code')).toBeVisible();
  }
  await profile.expectTrouble(words.refusals.reasons['too-many-codes-asked']);
});
