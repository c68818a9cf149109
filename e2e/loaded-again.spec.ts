/** A page is loaded again while it asks for a code, as phones do with a tab that was left for the mail: it goes on, or says what to do. */
import { codeFromApp } from './authenticator-app.ts';
import { expect, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const phone = '+15550100';
const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const everyKind = { SmsMfaConfiguration: {}, EmailMfaConfiguration: {}, ...apps };
const newPassword = 'Difference-1822';

async function expectNews(page: LoginPage | RegisterPage | ForgotPasswordPage, sentence: string): Promise<void> {
  await expect(page.news).toContainText(sentence);
  await expect(page.news).toBeFocused();
}

test.describe('on the way in', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

  test('Ada, asked for a code that was sent, is told that a new one comes, and signs in with that', async ({
    page,
    pool,
    mail,
  }) => {
    await pool.addUser({ ...ada, phone, factors: ['SMS_MFA'] });
    const login = await (await LoginPage.open(page, '?return=%2Fprofile.html')).signInUpTo('code', ada);
    await page.reload();
    await expectNews(login, words.again['sent-code']);
    await login.expectAccessible();
    await expect(login.field('Email address')).toHaveValue(ada.email);
    await expect(login.field('Password')).toHaveValue('');
    await page.keyboard.press('Tab');
    await login.tabTo(login.field('Password'));
    await page.keyboard.type(ada.password);
    await page.keyboard.press('Enter');
    await login.asked('code');
    await login.sendCode((await mail.latest(phone)).code ?? '');
    await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('handed')))).toEqual([]);
  });

  test('Ada, asked for a code of her app, signs in with the one it shows then', async ({ page, pool, emulator }) => {
    await pool.addUser({ ...ada, totpSecret });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await page.reload();
    await expectNews(login, words.again['app-code']);
    await (await login.signInUpTo('code', ada)).enter(codeFromApp(emulator, totpSecret));
  });

  test('Ada, who was to choose among ways, starts over', async ({ page, pool }) => {
    await pool.addUser({ ...ada, phone, totpSecret, factors: ['SMS_MFA'] });
    const login = await (await LoginPage.open(page)).signInUpTo('choice', ada);
    await page.reload();
    await expectNews(login, words.again.answer);
  });

  test('a wrong password, a link and a conversation that is over leave nothing to be told', async ({ page, pool }) => {
    await pool.addUser({ ...ada, totpSecret });
    const login = await (await LoginPage.open(page)).send(ada.email, 'Wrong-pass-1');
    await login.expectTrouble('not right');
    await page.reload();
    await expect(login.news).toHaveText('');
    await login.signInUpTo('code', ada);
    await page.getByRole('link', { name: 'Start again' }).click();
    await expect(login.field('Email address')).toHaveValue(ada.email);
    await expect(login.news).toHaveText('');
  });
});

test('a newcomer who was to choose a password is told which one counts', async ({ page, pool }) => {
  await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
  const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
  await page.reload();
  await expectNews(login, words.again['new-password']);
  await login.signInUpTo('password', ada);
});

test.describe('in a pool that asks everybody for a second step', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'ON', ...apps } } });

  test('an app that was being set up gets a new key, and the page says so', async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await (await LoginPage.open(page)).signInUpTo('app', ada);
    await page.reload();
    await expectNews(login, words.again['new-app']);
  });
});

test('a forgotten password: the code that was sent still works, and the address is there', async ({
  page,
  pool,
  mail,
}) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  await forgot.field('New password').fill(newPassword);
  for (let loads = 0; loads < 2; loads += 1) {
    await page.reload();
    await expectNews(forgot, words.again.reset);
    await expect(page.getByText(ada.email)).toBeVisible();
    await expect(forgot.field('New password')).toHaveValue('');
  }
  await forgot.expectAccessible();
  const login = await forgot.reset((await mail.latest(ada.email)).code ?? '', newPassword);
  await expect(login.field('Email address')).toHaveValue(ada.email);
});

test('a new account: the code that was sent still works, and login asks for the password', async ({ page, mail }) => {
  const register = await RegisterPage.open(page);
  await register.register({ name: 'Ada', email: ada.email, password: ada.password });
  await page.reload();
  await expectNews(register, words.again['sign-up']);
  await expect(page.getByText(ada.email)).toBeVisible();
  await register.expectAccessible();
  await register.sendCode((await mail.latest(ada.email)).code ?? '');
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals.confirmed);
  await expect(login.field('Email address')).toHaveValue(ada.email);
});

test('a link that waited for a press: the page asks for the code instead, and says why', async ({
  page,
  elsewhere,
  mail,
}) => {
  await (await RegisterPage.open(page)).register({ name: 'Ada', email: ada.email, password: ada.password });
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(elsewhere, `?user=${encodeURIComponent(ada.email)}&code=${code}`);
  await expect(confirm.button('Confirm my address')).toBeFocused();
  await elsewhere.reload();
  await expect(confirm.news).toContainText(words.again.link);
  await confirm.confirm(code);
});

test.describe('a second step for an account', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...apps } } });

  test('an app that was being set up is not on, and the page says so once', async ({ page, pool }) => {
    await pool.addUser(ada);
    await startSession(page);
    const mfa = await MfaPage.open(page);
    await mfa.setUpApp();
    await page.reload();
    await expect(mfa.news).toContainText(words.again.app);
    await expect(mfa.news).toBeFocused();
    await page.reload();
    await mfa.shown();
    await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn on']);
    await expect(mfa.news).toHaveText('');
  });
});

test('an address that was to be confirmed: the code that was sent still works, and another visit starts anew', async ({
  page,
  pool,
  mail,
}) => {
  await pool.addUser(ada);
  await startSession(page);
  const profile = await (await ProfilePage.open(page)).saveAndBeAsked({ 'Email address': 'countess@lovelace.example' });
  await page.getByRole('link', { name: 'Back to your profile' }).click();
  await expect(profile.field('Name')).toBeVisible();
  await page.reload();
  await expect(profile.field('Name')).toBeVisible();
  await profile.saveAndBeAsked({ 'Email address': 'ada@lovelace.example' });
  await page.reload();
  await expect(profile.news).toContainText(words.again.address);
  await expect(page.getByText('ada@lovelace.example').first()).toBeVisible();
  await profile.sendCode((await mail.latest('ada@lovelace.example')).code ?? '');
  await expect(profile.news).toHaveText(words.profile.saved);
  await profile.expectStanding('Email address', 'Confirmed');
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith('.draft')))).toEqual([]);
});
