/** confirm.html: an address is proved by a link or by a code. */
import { recordCalls } from './calls.ts';
import { expect, hours, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const newcomer = { name: 'Ada', email: ada.email, password: ada.password };
const byHand = `?email=${encodeURIComponent(ada.email)}`;

test.beforeEach(async ({ page }) => {
  await (await RegisterPage.open(page)).register(newcomer);
});

test('the link in the mail confirms in one click, and the code leaves the address bar', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  await page.goto(`/confirm.html${byHand}&code=${code}`);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals.confirmed);
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
  await confirm.expectMistake('Code', words.refusals.reasons['wrong-sent-code']);
  await confirm.expectAccessible();

  await time.pass(25 * hours);
  await confirm.sendCode(code);
  await confirm.expectMistake('Code', words.refusals.reasons['code-expired']);

  await confirm.button('Send another code').click();
  await expect(confirm.news).toContainText('We have sent a new code');
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  const { code: newest = '' } = await mail.latest(ada.email);
  await confirm.confirm(newest);

  const again = await (await ConfirmPage.open(page, byHand)).confirm(newest);
  await expect(again.news).toHaveText(words.arrivals['confirmed-before']);
  await expect(again.summary).toBeHidden();
});

test('a program that opens the link confirms nothing; whoever reads the mail elsewhere presses once', async ({
  page,
  elsewhere,
  mail,
  siteUrl,
}) => {
  const { code = '' } = await mail.latest(ada.email);
  const calls = recordCalls(elsewhere);
  await elsewhere.goto(`${siteUrl}/confirm.html${byHand}&code=${code}`);
  const confirm = await new ConfirmPage(elsewhere).shown();
  await expect(confirm.button('Confirm my address')).toBeFocused();
  await confirm.expectAccessible();
  expect(calls).toEqual([]);
  expect(elsewhere.url()).not.toContain(code);

  await elsewhere.keyboard.press('Enter');
  const login = await new LoginPage(elsewhere).shown();
  await expect(login.news).toContainText(words.arrivals['confirmed-elsewhere']);
  await expect(login.field('Email address')).toHaveValue(ada.email);

  // Where she signed up, there is no code to type any more.
  await page.getByRole('button', { name: 'Send another code' }).click();
  await new IndexPage(page).shown('Ada');
});

test('an expired link that is opened elsewhere says so after the press', async ({ elsewhere, mail, time, siteUrl }) => {
  const { code = '' } = await mail.latest(ada.email);
  await time.pass(25 * hours);
  await elsewhere.goto(`${siteUrl}/confirm.html${byHand}&code=${code}`);
  const confirm = await new ConfirmPage(elsewhere).shown();
  await confirm.button('Confirm my address').click();
  await confirm.expectMistake('Code', words.refusals.reasons['code-expired']);
});

test('a link that was used before is good news, and leads to login', async ({ page, mail, emulator, pool }) => {
  const { code = '' } = await mail.latest(ada.email);
  const query = new URLSearchParams({ client_id: pool.clientId, user_name: ada.email, confirmation_code: code });
  await page.request.get(`${emulator.url}/confirmUser?${query}`);
  const again = await page.request.get(`${emulator.url}/confirmUser?${query}`);
  expect(again.ok()).toBe(true);
  expect(await again.text()).toContain('confirmed already');

  await page.goto(`/confirm.html${byHand}&code=${code}`);
  const login = await new LoginPage(page).shown();
  await expect(login.news).toHaveText(words.arrivals['confirmed-before']);
  await expect(login.field('Email address')).toHaveValue(ada.email);
});

test('asking for another code is good news too once the address is confirmed', async ({
  page,
  mail,
  elsewhere,
  siteUrl,
}) => {
  const confirm = await ConfirmPage.open(page, byHand);
  const { code = '' } = await mail.latest(ada.email);
  await elsewhere.goto(`${siteUrl}/confirm.html${byHand}&code=${code}`);
  await new ConfirmPage(elsewhere).button('Confirm my address').click();
  await new LoginPage(elsewhere).shown();
  await confirm.button('Send another code').click();
  await expect((await new LoginPage(page).shown()).news).toHaveText(words.arrivals['confirmed-before']);
});

test('a code in digits of another script is taken from the link as well', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const wide = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  await page.goto(`/confirm.html${byHand}&code=${encodeURIComponent(`${wide}.`)}`);
  await new LoginPage(page).shown();
});

test('a link that is too old says so, and another code is one press away', async ({ page, mail, time }) => {
  const { code = '' } = await mail.latest(ada.email);
  await time.pass(25 * hours);
  await page.goto(`/confirm.html${byHand}&code=${code}`);
  const confirm = await new ConfirmPage(page).shown();
  await confirm.expectMistake('Code', words.refusals.reasons['code-expired']);
  await confirm.button('Send another code').click();
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  await confirm.confirm((await mail.latest(ada.email)).code ?? '');
});

test('letters are no code, and nothing is sent', async ({ page }) => {
  const confirm = await ConfirmPage.open(page, byHand);
  await confirm.sendCode('abc');
  await confirm.expectMistake('Code', words.fields.notACode);
});

test('a person who comes without an address is asked for it', async ({ elsewhere, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(elsewhere, '');
  await confirm.expectAccessible();
  await confirm.field('Email address').fill(ada.email);
  await confirm.button('Continue').click();
  await expect(elsewhere.getByRole('heading', { name: 'Enter the code' })).toBeFocused();
  await confirm.confirm(code);
});

test('asking for codes too often is explained', async ({ page }) => {
  const confirm = await ConfirmPage.open(page, byHand);
  for (let presses = 0; presses < 5; presses += 1) {
    await confirm.button('Send another code').click();
    await expect(confirm.button('Send another code')).not.toHaveAttribute('aria-busy', 'true');
  }
  await confirm.button('Send another code').click();
  await confirm.expectTrouble(words.refusals.reasons['too-many-codes-asked']);
});

test('the keyboard alone suffices', async ({ page, mail }) => {
  const { code = '' } = await mail.latest(ada.email);
  const confirm = await ConfirmPage.open(page, byHand);
  await confirm.tabTo(confirm.field('Code'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await new LoginPage(page).shown();
});
