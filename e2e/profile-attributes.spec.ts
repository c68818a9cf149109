/** profile.html: attributes of the deployer’s own, and what a pool or a client does not let change. */
import { localPool } from '../emulator/local-pool.ts';
import { addField, changePage } from './change-page.ts';
import { expect, test } from './fixtures.ts';
import { kept, openProfile } from './open-profile.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

test.describe('in a pool with its own rules', () => {
  const telnum = { Name: 'telnum', AttributeDataType: 'String', Mutable: false } as const;
  const phone = { Name: 'phone_number', AttributeDataType: 'String', Required: true, Mutable: true } as const;
  test.use({ poolOptions: { settings: { ...localPool.settings, Schema: [telnum, phone] } } });

  test('what can’t be changed and what can’t be deleted is explained beside the field', async ({ page, pool }) => {
    const attributes = { name: 'Ada', 'custom:telnum': '12345', phone_number: '+442079460000' };
    await pool.addUser({ ...ada, attributes });
    const profile = await openProfile(page);
    await profile.send({ 'Telephone number (optional)': '54321' });
    await profile.expectMistake('Telephone number (optional)', words.refusals.reasons['attribute-fixed']('Telnum'));
    await profile.send({ 'Telephone number (optional)': '12345', 'Mobile number (optional)': '' });
    await profile.expectMistake(
      'Mobile number (optional)',
      words.refusals.reasons['attribute-not-removable']('Phone number'),
    );
  });
});

test.describe('for a client that may not write everything', () => {
  test.use({ poolOptions: { client: { ...localPool.client, WriteAttributes: ['email', 'name'] } } });

  test('the field that is to blame is the one with the message, and nothing is saved', async ({
    page,
    pool,
    emulator,
  }) => {
    await pool.addUser(ada);
    const profile = await openProfile(page);
    await profile.send({ Name: 'Countess', 'Telephone number (optional)': '12345' });
    await profile.expectMistake('Telephone number (optional)', words.refusals.reasons['attribute-closed']('Telnum'));
    await expect(profile.field('Name')).toHaveAttribute('aria-invalid', 'false');
    expect(kept(emulator, pool).name).toBe('Ada');
    await profile.save({ 'Telephone number (optional)': '' });
    expect(kept(emulator, pool).name).toBe('Countess');
  });
});

test.describe('with attributes of the deployer’s own', () => {
  const team = { AttributeDataType: 'String', Mutable: true } as const;
  const Schema = ['telnum', 'team', 'joined_at'].map((Name) => ({ ...team, Name }));
  test.use({ poolOptions: { settings: { ...localPool.settings, Schema } } });

  test('an input added to the page makes one editable; the others are listed', async ({
    page,
    site,
    pool,
    emulator,
  }) => {
    const changed = await changePage(site.folder, 'profile.html', (html) => addField(html, 'Team', 'custom:team'));
    const attributes = { name: 'Ada', 'custom:team': 'Looms', 'custom:joined_at': '1833-06-05T12:00:00Z' };
    await pool.addUser({ ...ada, attributes });
    const profile = await openProfile(page);
    await expect(profile.held('Team')).toHaveText('Looms');
    await expect(profile.held('Joined at')).toContainText('5 June 1833');
    await page.goto(changed);
    await expect(profile.field('Team')).toHaveValue('Looms');
    await expect(profile.held('Team')).toHaveCount(0);
    await profile.save({ Team: 'Engines' });
    expect(kept(emulator, pool)['custom:team']).toBe('Engines');
  });
});
