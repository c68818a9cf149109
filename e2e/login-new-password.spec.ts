/** login.html: a temporary password gives way to a lasting one, and what the pool requires is asked for on the way. */
import { expect, minutes, test } from './fixtures.ts';
import { newcomer, newPassword, openAsked } from './newcomers.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const phone = '+442079460000';

test('Ada sets a password of her own, and signs in with it from then on', async ({ page, pool }) => {
  await pool.addUser({ ...newcomer, attributes: ada.attributes });
  const login = await openAsked(page);
  await expect(page.getByRole('group', { name: 'We also need to know' })).toBeHidden();
  await login.expectAccessible();

  await login.field('Your choice').fill('short');
  await login.button('Save and sign in').click();
  await login.expectMistake('Your choice', words.typed.password.weak('Your choice', ['length'], 8));
  await expect(login.field('Your choice')).toHaveValue('short');
  await login.expectAccessible();

  await login.field('Your choice').fill(newPassword);
  await expect(page.locator('li[data-met]')).toHaveCount(5);
  await login.button('Save and sign in').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  await page.evaluate(() => sessionStorage.clear());
  await (await (await LoginPage.open(page)).signIn(ada.email, newPassword)).shown('Ada');
});

test('a password manager learns for whom the password is', async ({ page, pool }) => {
  await pool.addUser(newcomer);
  await openAsked(page);
  const names = page.locator('form:visible input[autocomplete="username"]');
  await expect(names).toHaveValue(ada.email);
  await expect(names).toHaveAttribute('readonly', '');
  await expect(page.locator('form:visible #new-password')).toHaveAttribute('autocomplete', 'new-password');
});

test('the new password can be shown', async ({ page, pool }) => {
  await pool.addUser(newcomer);
  const login = await openAsked(page);
  await login.field('Your choice').fill(newPassword);
  await login.button('Show new password').click();
  await expect(login.field('Your choice')).toHaveAttribute('type', 'text');
});

test.describe('in a pool that judges more strictly than the page', () => {
  test.use({ siteConfig: { passwordPolicy: { MinimumLength: 6 } } });

  test('the refusal is told beside the field', async ({ page, pool }) => {
    await pool.addUser(newcomer);
    const login = await openAsked(page);
    await login.field('Your choice').fill('difference');
    await login.button('Save and sign in').click();
    await login.expectMistake('Your choice', words.refusals.reasons['password-without-upper']);
    await expect(login.field('Your choice')).toHaveValue('');
  });
});

test('Ada, who takes too long, starts over, and is asked for the same again', async ({ page, pool, time }) => {
  await pool.addUser(newcomer);
  const login = await openAsked(page);
  await time.pass(4 * minutes);
  await login.field('Your choice').fill(newPassword);
  await login.button('Save and sign in').click();
  await login.expectStartedOver(ada.email, words.refusals.reasons['session-expired']);
  await login.field('Password').fill(ada.password);
  await login.button('Sign in').click();
  await login.asked('password');
  await expect(login.field('Your choice')).toHaveValue('');
});

test('Ada, whose temporary password is a week old, is told whom to ask', async ({ page, pool, time }) => {
  await pool.addUser(newcomer);
  const login = await LoginPage.open(page);
  await time.pass(8 * 24 * 60 * minutes);
  await login.send(ada.email, ada.password);
  await login.expectTrouble(words.refusals.reasons['temporary-password-expired']);
});

test.describe('in a pool with codes by text message', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} } } });

  test('after the new password comes the code, and another one goes out with the new password', async ({
    page,
    pool,
    mail,
  }) => {
    await pool.addUser({ ...newcomer, phone, factors: ['SMS_MFA'], attributes: ada.attributes });
    const login = await openAsked(page);
    await login.field('Your choice').fill(newPassword);
    await login.button('Save and sign in').click();
    await login.asked('code');
    await login.button('Send it again').click();
    await expect(login.news).toContainText('We have sent a new code');
    await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Ada');
  });
});
