/** profile.html: addresses, which are proved by a code, and which only a fresh sign-in may change. */
import type { Page } from 'playwright/test';
import type { CreatedPool, Emulator } from '../emulator/emulator.ts';
import { localPool } from '../emulator/local-pool.ts';
import { expect, hours, minutes, test } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';

const newEmail = 'ada@lovelace.example';
const wrongCode = (code: string) => (code === '111111' ? '222222' : '111111');

async function openProfile(page: Page): Promise<ProfilePage> {
  await startSession(page);
  return ProfilePage.open(page);
}

/** What the pool keeps of Ada. */
function kept(emulator: Emulator, pool: CreatedPool): Record<string, string> {
  const [user] = Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {});
  return user?.attributes ?? {};
}

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
    await profile.expectMistake('Code', 'This is not the code we sent');
    await profile.sendCode('12');
    await profile.expectMistake('Code', 'The code is 6 to 8 digits');
    await time.pass(25 * hours);
    await profile.sendCode(code);
    await profile.expectMistake('Code', 'This code has expired');
    await profile.expectAccessible();
    await profile.button('Send another code').click();
    await expect(profile.news).toContainText(`a new code to ${newEmail}`);
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText('Your changes are saved.');
    await profile.expectStanding('Email address', 'Confirmed');
  });

  test('afterwards Ada signs in with the new address, and can sign out everywhere', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText('Your changes are saved.');
    await profile.expectAccessible();
    await profile.button('Sign out everywhere').click();
    const login = await new LoginPage(page).shown();
    await expect(login.news).toContainText('You have signed out everywhere');
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
    await expect(profile.news).toHaveText('Your changes are saved.');
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
    await expect(profile.news).toHaveText('Your changes are saved.');
    await profile.expectStanding('Mobile number (optional)', 'Confirmed');
  });

  test('an address that somebody took meanwhile is refused when its code is typed', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
    await pool.addUser({ ...grace, email: newEmail });
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await profile.expectTrouble('There is another account with this email address already');
  });
});

test('a mobile number may be typed with blanks, and is confirmed by a text', async ({ page, pool, mail, emulator }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.save({ 'Mobile number (optional)': '+44 (20) 7946-0000' });
  expect(kept(emulator, pool).phone_number).toBe('+442079460000');
  await profile.expectStanding('Mobile number (optional)', 'Not confirmed yet');
  await profile.button('Send a code to this number').click();
  await profile.asked();
  await profile.sendCode((await mail.latest('+442079460000')).code ?? '');
  await expect(profile.news).toHaveText('Your phone number is confirmed.');
  await profile.expectStanding('Mobile number (optional)', 'Confirmed');
});

for (const typed of [
  '+44 (0)20 7946 0000',
  'tel:+44-20-7946-0000',
  '0044/20/7946 0000',
  '＋４４ ２０ ７９４６ ００００',
]) {
  test(`the mobile number ${typed} is saved as its country writes it, and shown so`, async ({
    page,
    pool,
    emulator,
  }) => {
    await pool.addUser(ada);
    const profile = await openProfile(page);
    await profile.field('Mobile number (optional)').fill(typed);
    await profile.field('Mobile number (optional)').blur();
    await expect(profile.field('Mobile number (optional)')).toHaveValue('+44 20 7946 0000');
    await profile.save({});
    expect(kept(emulator, pool).phone_number).toBe('+442079460000');
  });
}

test('a number that can’t be one, and an extension, are refused beside the field, and nothing is sent', async ({
  page,
  pool,
  emulator,
}) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.send({ 'Mobile number (optional)': '+44 20 7946' });
  await profile.expectMistake('Mobile number (optional)', 'No phone number looks like this');
  await profile.send({ 'Mobile number (optional)': '+44 20 7946 0000 x12' });
  await profile.expectMistake('Mobile number (optional)', 'Codes can’t reach an extension');
  expect(kept(emulator, pool).phone_number).toBeUndefined();
});

test('a number that the account has already stands in nobody’s way', async ({ page, pool }) => {
  await pool.addUser({ ...ada, phone: '+15550100' });
  const profile = await openProfile(page);
  await profile.save({ Name: 'Countess' });
});

test('a number without its country code is explained beside the field', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await openProfile(page);
  await profile.send({ 'Mobile number (optional)': '020 7946' });
  await profile.expectMistake('Mobile number (optional)', 'Enter a phone number with its country code');
  await expect(profile.field('Mobile number (optional)')).toHaveValue('020 7946');
});

test('an address that has an account is refused beside the field', async ({ page, pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
  const profile = await openProfile(page);
  await profile.send({ 'Email address': grace.email, Name: 'Countess' });
  await profile.expectMistake('Email address', 'There is another account with this email address already');
  await expect(profile.field('Name')).toHaveValue('Countess');
});

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
    await expect(login.news).toContainText('Sign in again to go on');
    await expect(login.field('Email address')).toHaveValue(ada.email);
    expect(mail.count(newEmail)).toBe(0);
    await login.send(ada.email, ada.password);
    await profile.shown();
    await expect(profile.news).toContainText('What you typed is still here');
    await expect(profile.field('Name')).toHaveValue('Countess');
    await profile.saveAndBeAsked({});
    await profile.sendCode((await mail.latest(newEmail)).code ?? '');
    await expect(profile.news).toHaveText('Your changes are saved.');
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

test('asking for too many codes is explained', async ({ page, pool }) => {
  await pool.addUser(ada);
  const profile = await (await openProfile(page)).saveAndBeAsked({ 'Email address': newEmail });
  for (let presses = 0; presses < 30 && !(await profile.summary.isVisible()); presses += 1) {
    await profile.button('Send another code').click();
    await expect(profile.button('Send another code')).toBeVisible();
  }
  await profile.expectTrouble('Too many codes were asked for');
});
