/** confirm.html: an address is proved by a link or by a code. */
import { expect, hours, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';

const newcomer = { name: 'Ada', email: ada.email, password: ada.password };
const byHand = `?email=${encodeURIComponent(ada.email)}`;

test.beforeEach(async ({ page }) => {
  await (await RegisterPage.open(page)).register(newcomer);
});

test('the link in the mail confirms in one click, and the code leaves the address bar', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  await page.goto(`/confirm.html${byHand}&code=${code}`);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText('Your email address is confirmed');
  await expect(login.field('Email address')).toHaveValue(ada.email);
  expect(page.url()).not.toContain(code);
  await (await login.signIn(ada.email, ada.password)).shown('Ada');
});

test('Cognito’s own link confirms too', async ({ page, mail, emulator, pool }) => {
  const { code = '' } = await mail.latest(ada.email);
  const query = new URLSearchParams({ client_id: pool.clientId, user_name: ada.email, confirmation_code: code });
  const answer = await page.request.get(`${emulator.url}/confirmUser?${query}`);
  expect(answer.ok()).toBe(true);
  await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
});

test('a code typed by hand leads to login with the address filled in', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const login = await (await ConfirmPage.open(page, byHand)).confirm(code);
  await expect(login.field('Email address')).toHaveValue(ada.email);
});

test('wrong, expired and used codes each get their own message', async ({ page, mail, time }) => {
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(page, byHand);
  await confirm.sendCode(code === '111111' ? '222222' : '111111');
  await confirm.expectMistake('Code', 'This is not the code we sent');
  await confirm.expectAccessible();

  await time.pass(25 * hours);
  await confirm.sendCode(code);
  await confirm.expectMistake('Code', 'This code has expired');

  await confirm.button('Send another code').click();
  await expect(confirm.news).toContainText('We have sent a new code');
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  const { code: newest = '' } = await mail.latest(ada.email);
  await confirm.confirm(newest);

  const again = await ConfirmPage.open(page, byHand);
  await again.sendCode(newest);
  await again.expectMistake('Code', 'the email address is confirmed already');
});

test('a link that is too old says so, and another code is one press away', async ({ page, mail, time }) => {
  const { code = '' } = await mail.latest(ada.email);
  await time.pass(25 * hours);
  await page.goto(`/confirm.html${byHand}&code=${code}`);
  const confirm = await new ConfirmPage(page).shown();
  await confirm.expectMistake('Code', 'This code has expired');
  await confirm.button('Send another code').click();
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  await confirm.confirm((await mail.latest(ada.email)).code ?? '');
});

test('letters are no code, and nothing is sent', async ({ page }) => {
  const confirm = await ConfirmPage.open(page, byHand);
  await confirm.sendCode('abc');
  await confirm.expectMistake('Code', 'The code is 6 to 8 digits');
});

test('a person who comes without an address is asked for it', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(page, '');
  await confirm.expectAccessible();
  await confirm.field('Email address').fill(ada.email);
  await confirm.button('Continue').click();
  await expect(page.getByRole('heading', { name: 'Enter the code' })).toBeFocused();
  await confirm.confirm(code);
});

test('asking for codes too often is explained', async ({ page }) => {
  const confirm = await ConfirmPage.open(page, byHand);
  for (let presses = 0; presses < 5; presses += 1) {
    await confirm.button('Send another code').click();
    await expect(confirm.button('Send another code')).not.toHaveAttribute('aria-busy', 'true');
  }
  await confirm.button('Send another code').click();
  await confirm.expectTrouble('Too many codes were asked for');
});

test('the keyboard alone suffices', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(page, byHand);
  await confirm.tabTo(confirm.field('Code'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await new LoginPage(page).shown();
});
