/** register.html: what is wrong with a field, told on the spot or by the pool, and the checklist of a password. */
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { containing } from './pages/form-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada as known } from './people.ts';
import { words } from './words.ts';

const ada = { name: 'Ada', email: known.email, telnum: '0207946000', password: known.password };

test('each field is checked when it is left, and its message goes when it is mended', async ({ page }) => {
  const register = await RegisterPage.open(page);
  const wrong: [label: string, value: string, message: string, right: string][] = [
    ['Name', 'A'.repeat(31), words.fields.tooLong('Name', 30), 'Ada'],
    ['Email address', 'ada@', words.fields.notAnEmail, ada.email],
    ['Telephone number (optional)', '12345678901', words.fields.tooLong('Telephone number', 10), ada.telnum],
    ['Password', 'short', 'Password needs', ada.password],
    ['Type it again', 'Other-pass-1', words.fields.different, ada.password],
  ];
  for (const [label, value, message, right] of wrong) {
    const field = register.field(label);
    await field.fill(value);
    await field.blur();
    await expect(field).toHaveAccessibleDescription(containing(message));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill(right);
    await field.blur();
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  }
});

test('on submit every mistake is listed, and nothing is sent', async ({ page }) => {
  const calls = recordCalls(page);
  const register = await RegisterPage.open(page);
  await register.send({ name: 'A'.repeat(31), email: 'ada', telnum: '12345678901', password: 'short', again: 'shot' });
  await register.expectMistake('Name', words.fields.tooLong('Name', 30));
  await register.expectMistake('Email address', words.fields.notAnEmail);
  await register.expectMistake('Type it again', words.fields.different);
  await expect(register.summary.getByRole('link')).toHaveCount(5);
  await expect(register.field('Email address')).toHaveValue('ada');
  await register.expectAccessible();
  expect(calls).toEqual([]);
});

test('the checklist follows what is typed, and fits a narrow window with text at twice its size', async ({ page }) => {
  const register = await RegisterPage.open(page);
  const rules = page.getByRole('listitem');
  await expect(rules).toHaveCount(5);
  const met = page.locator('[data-met]');
  await register.field('Password').fill('abc');
  await expect(met).toHaveCount(1);
  await register.field('Password').fill('Abcdefg1');
  await expect(met).toHaveCount(4);
  await register.field('Password').fill('Abcdef-1');
  await expect(met).toHaveCount(5);
  await page.setViewportSize({ width: 400, height: 640 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

test('the checklist knows what was typed before it came', async ({ page }) => {
  const release = await hold(page, '**/password-checklist-*.js');
  const register = await RegisterPage.open(page);
  await register.field('Password').fill('Abcdefg1');
  await expect(page.getByRole('listitem')).toHaveCount(5);
  release();
  await expect(page.locator('[data-met]')).toHaveCount(4);
});

test.describe('with another password policy', () => {
  test.use({ siteConfig: { passwordPolicy: { MinimumLength: 15 } } });

  test('the checklist follows the configuration', async ({ page }) => {
    await RegisterPage.open(page);
    await expect(page.getByRole('listitem')).toHaveText([/at least 15 characters/i]);
  });
});

test.describe('without a password policy in the configuration', () => {
  test.use({ siteConfig: { passwordPolicy: undefined } });

  test('there is no checklist, and the pool judges', async ({ page }) => {
    const register = await (await RegisterPage.open(page)).send({ ...ada, password: 'engine' });
    await register.expectMistake('Password', words.refusals.reasons['password-too-short']);
    await expect(page.locator('.checklist')).toBeHidden();
  });
});

test('a pool that is stricter than the page has the last word', async ({ page, pool, emulator }) => {
  const settings = emulator.world.state.pools[pool.userPoolId]?.settings;
  if (settings) settings.Policies = { PasswordPolicy: { MinimumLength: 20 } };
  const register = await (await RegisterPage.open(page)).send(ada);
  await register.expectMistake('Password', words.refusals.reasons['password-too-short']);
  await expect(register.field('Name')).toHaveValue('Ada');
});

test('an address that has an account leads to signing in or a new password, and nothing typed is lost', async ({
  page,
  pool,
}) => {
  await pool.addUser(known);
  const register = await (await RegisterPage.open(page)).send(ada);
  await register.expectMistake('Email address', words.refusals.reasons['account-exists']);
  await expect(register.field('Name')).toHaveValue('Ada');
  await expect(register.field('Telephone number (optional)')).toHaveValue(ada.telnum);
  await expect(register.field('Password')).toHaveValue(ada.password);
  await register.expectAccessible();
  await expect(register.summary.getByRole('link', { name: 'Reset your password' })).toBeVisible();
  await register.summary.getByRole('link', { name: 'Sign in' }).click();
  await expect((await new LoginPage(page).shown()).field('Email address')).toHaveValue(ada.email);
});

test.describe('in a pool whose own function refuses', () => {
  test.use({
    poolOptions: {
      triggers: {
        preSignUp: () => {
          throw new Error('Only people of the Analytical Society can join');
        },
      },
    },
  });

  test('the page says what the function said', async ({ page }) => {
    const register = await (await RegisterPage.open(page)).send(ada);
    await register.expectTrouble('Only people of the Analytical Society can join');
  });
});

test('when the pool cannot be reached, the page says so and keeps what was typed', async ({ page, network }) => {
  const register = await RegisterPage.open(page);
  await network.cut();
  await register.send(ada);
  await register.expectTrouble(words.trouble.kinds.Network);
  await expect(register.field('Name')).toHaveValue('Ada');
  await expect(register.field('Email address')).toHaveValue(ada.email);
});
