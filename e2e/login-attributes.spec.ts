/** login.html: what else a pool requires of a person at the first sign-in. */
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { newcomer, newPassword, openAsked } from './newcomers.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const phone = '+442079460000';

const required = ['name', 'phone_number', 'birthdate', 'family_name'].map((Name) => ({
  Name,
  Required: true,
  Mutable: true,
}));

test.describe('in a pool that requires more', () => {
  const Schema = [
    ...required,
    { Name: 'team_lead', AttributeDataType: 'String' as const, Mutable: true, Required: false },
  ];
  test.use({ poolOptions: { settings: { Schema } } });

  test('what is missing is asked for in the same form, each in its own way', async ({ page, pool }) => {
    await pool.addUser({ ...newcomer, attributes: { family_name: 'Lovelace' } });
    const calls = recordCalls(page);
    const login = await openAsked(page);
    const group = page.getByRole('group', { name: 'We also need to know' });
    await expect(group.getByRole('textbox')).toHaveCount(3);
    await expect(login.field('Name')).toHaveAttribute('autocomplete', 'name');
    await expect(login.field('Name')).toHaveAttribute('dir', 'auto');
    await expect(login.field('Phone number')).toHaveAttribute('type', 'tel');
    await expect(login.field('Phone number')).toHaveAccessibleDescription(/country code/);
    await expect(login.field('Date of birth')).toHaveAttribute('type', 'date');
    await login.expectAccessible();

    await login.field('Your choice').fill(newPassword);
    await login.button('Save and sign in').click();
    await login.expectMistake('Name', words.fields.missing('Name'));
    await login.expectMistake('Phone number', words.fields.missing('Phone number'));
    await login.expectMistake('Date of birth', words.fields.missing('Date of birth'));
    await login.expectAccessible();

    await login.field('Name').fill('Ada');
    await login.field('Phone number').fill('+44 20 7946 0000');
    await login.field('Date of birth').fill('1815-12-10');
    await login.button('Save and sign in').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    const answers = calls.map(({ body }) => body.ChallengeResponses).filter((each) => 'NEW_PASSWORD' in Object(each));
    expect(answers).toEqual([
      {
        USERNAME: expect.any(String),
        NEW_PASSWORD: newPassword,
        'userAttributes.name': 'Ada',
        'userAttributes.phone_number': phone,
        'userAttributes.birthdate': '1815-12-10',
      },
    ]);
  });

  test('a telephone number that the pool refuses can be mended', async ({ page, pool }) => {
    const attributes = { name: 'Ada', family_name: 'Lovelace', birthdate: '1815-12-10' };
    await pool.addUser({ ...newcomer, attributes });
    const login = await openAsked(page);
    await login.field('Your choice').fill(newPassword);
    await login.field('Phone number').fill('020 7946 0000');
    await login.button('Save and sign in').click();
    await login.expectMistake('Phone number', words.typed.noCountry);
    await expect(login.field('Your choice')).toHaveValue(newPassword);
    await login.field('Phone number').fill(phone);
    await login.button('Save and sign in').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });

  test('the page’s own words for an attribute come first', async ({ page, pool }) => {
    await pool.addUser({ ...newcomer, attributes: { family_name: 'Lovelace', birthdate: '1815-12-10' } });
    const login = await LoginPage.open(page);
    await page.evaluate(() => {
      const part = document.createElement('div');
      part.dataset.if = 'name';
      const label = document.createElement('label');
      label.htmlFor = 'name';
      label.textContent = 'What we call you';
      const field = document.createElement('input');
      Object.assign(field, { id: 'name', name: 'name', required: true });
      part.append(label, field);
      document.querySelector('#missing-attributes')?.append(part);
    });
    await login.signInUpTo('password', ada);
    await login.field('What we call you').fill('Ada');
    await expect(login.field('Name')).toHaveCount(0);
    await login.field('Phone number').fill(phone);
    await login.field('Your choice').fill(newPassword);
    await login.button('Save and sign in').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });
});

test.describe('in a pool that knows people by name and requires an address', () => {
  const Schema = [{ Name: 'email', Required: true, Mutable: true }];
  test.use({ poolOptions: { settings: { UsernameAttributes: [], Schema } } });

  test('an address that the account lacks is asked for, beside the name that was typed', async ({ page, pool }) => {
    await pool.addUser({ username: ada.email, password: ada.password, status: 'FORCE_CHANGE_PASSWORD' });
    const calls = recordCalls(page);
    const login = await openAsked(page);
    const address = page.getByRole('group', { name: 'We also need to know' }).getByLabel('Email address');
    await expect(address).toHaveAttribute('type', 'email');
    await login.expectAccessible();
    await login.field('Your choice').fill(newPassword);
    await address.fill('no address');
    await login.button('Save and sign in').click();
    await expect(address).toHaveAccessibleDescription(/Enter an email address like/);
    await address.fill('ada@mill.example');
    await login.button('Save and sign in').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hi');
    expect(calls.map(({ text }) => text).join()).toContain('"userAttributes.email":"ada@mill.example"');
  });
});
