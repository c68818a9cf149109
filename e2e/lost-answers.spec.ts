/** An answer gets lost after the pool has acted, and the person presses again: what is in force now is told, or gone on with. */
import type { Page } from 'playwright/test';
import type { CreatedPool, Emulator } from '../emulator/emulator.ts';
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { DeleteAccountPage } from './pages/delete-account-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';
const lost = { answer: 'lose' } as const;
const unreachable = words.trouble.kinds.Network;
const applicant = { name: 'Ada', email: ada.email, password: ada.password };

type Behind = { pool: CreatedPool; emulator: Emulator };

/** Ada chooses a password at her first sign-in, and the answer gets lost. */
async function loseChoice(page: Page, { pool, emulator }: Behind): Promise<LoginPage> {
  await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
  const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
  emulator.faults.next('RespondToAuthChallenge', lost);
  await login.field('Your choice').fill(newPassword);
  await login.button('Save and sign in').click();
  await login.expectTrouble(unreachable);
  return login;
}

/** Ada deletes her account, and the answer gets lost. */
async function loseDeletion(page: Page, { pool, emulator }: Behind): Promise<DeleteAccountPage> {
  await pool.addUser(ada);
  await startSession(page);
  const deletion = await DeleteAccountPage.open(page);
  emulator.faults.next('DeleteUser', lost);
  await deletion.send(ada.email);
  await deletion.expectTrouble(unreachable);
  return deletion;
}

test('a new password at first sign-in that was taken signs in when it is sent again', async ({
  page,
  pool,
  emulator,
}) => {
  const login = await loseChoice(page, { pool, emulator });
  await expect(login.field('Your choice')).toHaveValue(newPassword);
  await login.button('Save and sign in').click();
  await new IndexPage(page).shown('Ada');
});

test('another new password is not the one in force, and the page says which may be', async ({
  page,
  pool,
  emulator,
}) => {
  const login = await loseChoice(page, { pool, emulator });
  await login.field('Your choice').fill('Difference-1823');
  await login.button('Save and sign in').click();
  await login.expectTrouble(words.refusals.lostTries.questionAnswered);
  await login.expectAccessible();
  await (await login.signIn(ada.email, newPassword)).shown('Ada');
});

test('a reset that went through is told, with the way to sign in', async ({ page, pool, mail, emulator }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  const { code = '' } = await mail.latest(ada.email);
  emulator.faults.next('ConfirmForgotPassword', lost);
  await forgot.sendReset(code, newPassword);
  await forgot.expectTrouble(unreachable);
  await forgot.button('Change password').click();
  await forgot.expectMistake('Code', words.refusals.lostTries.resetWithTheSame);
  await forgot.expectAccessible();
  await forgot.sendReset(code, 'Difference-1823');
  await forgot.expectMistake('Code', words.refusals.lostTries.resetWithAnother);
  await forgot.summary.getByRole('link', { name: 'Sign in', exact: true }).click();
  await (await (await new LoginPage(page).shown()).signIn(ada.email, newPassword)).shown('Ada');
});

test('a changed password is told, and is the current one from then on', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  await startSession(page);
  const change = await ChangePasswordPage.open(page);
  emulator.faults.next('ChangePassword', lost);
  await change.send(ada.password, newPassword);
  await change.expectTrouble(unreachable);
  await change.button('Change password').click();
  await change.expectMistake('Current password', words.refusals.lostTries.passwordChangedToThis);
  await change.expectAccessible();
  await change.send(ada.password, 'Difference-1823');
  await change.expectMistake('Current password', words.refusals.lostTries.passwordChangedToAnother);
  await change.change(newPassword, newPassword);
});

test('a wrong current password alone says nothing of a lost answer', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  const change = await ChangePasswordPage.open(page);
  await change.send('Wrong-pass-1', newPassword);
  await change.expectMistake('Current password', words.refusals.reasons['wrong-old-password']);
});

test('an account that is deleted says farewell on the second press', async ({ page, pool, emulator }) => {
  const deletion = await loseDeletion(page, { pool, emulator });
  await deletion.button('Delete my account').click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals.deleted);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('an account that is deleted says farewell also where Cognito says only that the token is worth nothing', async ({
  page,
  pool,
  emulator,
}) => {
  const deletion = await loseDeletion(page, { pool, emulator });
  const refusal = { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' };
  await page.route(`${emulator.url}/**`, (route) =>
    route.request().headers()['x-amz-target']?.endsWith('.DeleteUser')
      ? route.fulfill({ status: 400, headers: { 'Access-Control-Allow-Origin': '*' }, json: refusal })
      : route.continue(),
  );
  await deletion.button('Delete my account').click();
  await expect((await new LoginPage(page).shown()).news).toContainText(words.arrivals.deleted);
});

test.describe('a second step', () => {
  test.use({
    poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } },
  });

  test('an authenticator app whose code was taken is on when that is sent again', async ({ page, pool, emulator }) => {
    await pool.addUser(ada);
    await startSession(page);
    const mfa = await MfaPage.open(page);
    const code = codeFromApp(emulator, await mfa.setUpApp());
    emulator.faults.next('VerifySoftwareToken', lost);
    await mfa.sendCode(code);
    await mfa.expectTrouble(unreachable);
    await mfa.button('Turn on').click();
    await mfa.expectNews(words.mfa.turnedOn.app);
  });
});

test('an account that was made leads on to its code', async ({ page, pool, mail, emulator }) => {
  const register = await RegisterPage.open(page);
  emulator.faults.next('SignUp', lost);
  await register.send(applicant);
  await register.expectTrouble(unreachable);
  await register.button('Create account').click();
  await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  await (await register.confirm((await mail.latest(ada.email)).code ?? '')).shown('Ada');
  expect(Object.keys(emulator.world.state.pools[pool.userPoolId]?.users ?? {})).toHaveLength(1);
});

test('an account of somebody else is not taken for the one that was lost', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, password: 'Somebody-elses-1' });
  const register = await RegisterPage.open(page);
  emulator.faults.next('SignUp', lost);
  await register.send(applicant);
  await register.expectTrouble(unreachable);
  await register.button('Create account').click();
  await register.expectMistake('Email address', words.refusals.lostTries.accountMade);
});

test('a code that has confirmed the account leads on', async ({ page, mail, emulator }) => {
  const register = await (await RegisterPage.open(page)).register(applicant);
  const { code = '' } = await mail.latest(ada.email);
  emulator.faults.next('ConfirmSignUp', lost);
  const confirm = await ConfirmPage.open(page, '');
  await confirm.sendCode(code);
  await confirm.expectTrouble(unreachable);
  await confirm.button('Confirm').click();
  await expect((await new LoginPage(page).shown()).news).toContainText('confirmed');
  await expect(register.summary).toBeHidden();
});

test('a code that has proved a new address is taken for good', async ({ page, pool, mail, emulator }) => {
  await pool.addUser(ada);
  await startSession(page);
  const profile = await (await ProfilePage.open(page)).saveAndBeAsked({ 'Email address': 'ada@lovelace.example' });
  const { code = '' } = await mail.latest('ada@lovelace.example');
  emulator.faults.next('VerifyUserAttribute', lost);
  const calls = recordCalls(page);
  await profile.sendCode(code);
  await profile.expectTrouble(unreachable);
  await profile.button('Confirm').click();
  await expect(profile.news).toHaveText(words.profile.saved);
  await profile.expectStanding('Email address', 'Confirmed');
  expect(calls.filter(({ operation }) => operation === 'VerifyUserAttribute')).toHaveLength(2);
});
