/** profile.html: telephone numbers, as people type them. */
import { expect, test } from './fixtures.ts';
import { kept, openProfile } from './open-profile.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

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
  await profile.expectMistake('Mobile number (optional)', words.typed.impossible);
  await profile.send({ 'Mobile number (optional)': '+44 20 7946 0000 x12' });
  await profile.expectMistake('Mobile number (optional)', words.typed.extension);
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
  await profile.expectMistake('Mobile number (optional)', words.typed.noCountry);
  await expect(profile.field('Mobile number (optional)')).toHaveValue('020 7946');
});
