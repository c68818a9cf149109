/** Passwords that were copied from a mail or a note, with a blank before or after them; and letters that come in two forms. */
import { localPool } from '../emulator/local-pool.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';
const mistake = words.typed.password.blankEnds;
const decomposed = 'Me\u0301lusine-1843';

for (const [name, before, after] of [
  ['a blank before', ' ', ''],
  ['a blank after', '', ' '],
  ['a tab', '\t', '\t'],
  ['a no-break space', '', '\u00a0'],
  ['a mark that nobody sees', '\u200b', '\ufeff'],
] as const) {
  test(`a password with ${name} signs in`, async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page);
    await (await login.signIn(ada.email, before + ada.password + after)).shown('Ada');
  });
}

test('a temporary password with a blank after it is taken; the new one is refused with one, beside the field', async ({
  page,
  pool,
}) => {
  await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
  const login = await LoginPage.open(page);
  await login.signInUpTo('password', { email: ada.email, password: `${ada.password} ` });
  const calls = recordCalls(page);
  await login.field('Your choice').fill(`${newPassword} `);
  await login.button('Save and sign in').click();
  await login.expectMistake('Your choice', mistake('Your choice'));
  await login.expectAccessible();
  expect(calls).toEqual([]);
  await login.field('Your choice').fill(newPassword);
  await login.button('Save and sign in').click();
  await new IndexPage(page).shown('Ada');
});

test('the current password is read without its blanks, the new one refused with them', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  const change = await ChangePasswordPage.open(page);
  await change.send(ada.password, ` ${newPassword}`);
  await change.expectMistake('New password', mistake('New password'));
  await change.change(` ${ada.password}\u00a0`, newPassword);
});

test.describe('where the page knows no policy', () => {
  test.use({ siteConfig: { passwordPolicy: undefined } });

  test('a reset and a new account refuse a blank at an end before anything is sent', async ({ page, pool, mail }) => {
    await pool.addUser(ada);
    const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
    const { code = '' } = await mail.latest(ada.email);
    const calls = recordCalls(page);
    await forgot.sendReset(code, `${newPassword}\u00a0`);
    await forgot.expectMistake('New password', mistake('New password'));
    const register = await RegisterPage.open(page);
    await register.send({ name: 'Grace', email: 'grace@compiler.example', password: ` ${newPassword}` });
    await register.expectMistake('Password', mistake('Password'));
    expect(calls).toEqual([]);
  });
});

test('letters in two forms are one password, typed twice and at every sign-in', async ({ page, pool, mail }) => {
  const register = await RegisterPage.open(page);
  await register.register({
    name: 'Ada',
    email: ada.email,
    password: decomposed,
    again: decomposed.normalize('NFC'),
  });
  await (await register.confirm((await mail.latest(ada.email)).code ?? '')).signOut();
  expect(pool.userPoolId).toBeTruthy();
  for (const password of [decomposed, decomposed.normalize('NFC')]) {
    await (await (await LoginPage.open(page)).signIn(ada.email, password)).signOut();
  }
});

test('a password that another client has set with letters apart still signs in', async ({ page, pool }) => {
  await pool.addUser({ ...ada, password: decomposed });
  await (await (await LoginPage.open(page)).signIn(ada.email, decomposed)).shown('Ada');
});

test.describe('where the password travels as it is', () => {
  test.use({
    siteConfig: { signInWith: 'password' },
    poolOptions: {
      client: { ...localPool.client, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    },
  });

  test('a blank is kept, since an older pool may want it, and told when it was refused', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page);
    const calls = recordCalls(page);
    await login.send(ada.email, `${ada.password} `);
    await login.expectMistake('Password', words.refusals.reasons['blank-ends']);
    expect(calls.map(({ body }) => body.AuthParameters)).toEqual([
      { USERNAME: ada.email, PASSWORD: `${ada.password} ` },
    ]);
    await (await login.signIn(ada.email, ada.password)).shown('Ada');
  });
});
