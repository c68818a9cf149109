/** forgot-password.html: an address for a code, the code for a new password. */
import { expect, hours, test } from './fixtures.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';

test('Ada gets a code, chooses a new password, and signs in with it', async ({ page, pool, mail }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  const { code = '' } = await mail.latest(ada.email);
  const login = await forgot.reset(code, newPassword);
  await expect(login.news).toContainText(words.arrivals['password-changed']);
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await login.send(ada.email, ada.password);
  await login.expectMistake('Password', words.refusals.reasons['wrong-password']);
  await (await login.signIn(ada.email, newPassword)).shown('Ada');
});

for (const existence of ['ENABLED', 'LEGACY'] as const) {
  test.describe(`in a pool where PreventUserExistenceErrors is ${existence}`, () => {
    test.use({ poolOptions: { client: { PreventUserExistenceErrors: existence } } });

    test('an unknown address gets the same answer as a known one', async ({ page, pool }) => {
      await pool.addUser(ada);
      const told: string[] = [];
      for (const email of [ada.email, 'abc@engine.example']) {
        await (await ForgotPasswordPage.open(page)).askForCode(email);
        await expect(page.getByRole('listitem')).toHaveCount(5);
        told.push(((await page.getByRole('main').textContent()) ?? '').replaceAll(email, 'EMAIL'));
      }
      expect(told[0]).toBe(told[1]);
    });

    test('a code for an unknown address is just wrong', async ({ page }) => {
      const forgot = await (await ForgotPasswordPage.open(page)).askForCode('abc@engine.example');
      await forgot.sendReset('123456', newPassword);
      await expect(forgot.summary).toBeFocused();
      await expect(forgot.field('Code')).toHaveAccessibleDescription(
        new RegExp(`${words.refusals.reasons['wrong-sent-code']}|${words.refusals.reasons['code-expired']}`),
      );
    });
  });
}

test('a wrong code keeps the new password, and can be mended', async ({ page, pool, mail }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  const { code = '' } = await mail.latest(ada.email);
  await forgot.sendReset(code === '111111' ? '222222' : '111111', newPassword);
  await forgot.expectMistake('Code', words.refusals.reasons['wrong-sent-code']);
  await expect(forgot.field('New password')).toHaveValue(newPassword);
  await forgot.expectAccessible();
  await forgot.reset(code, newPassword);
});

test('a code that is an hour old has expired; another one is one press away', async ({ page, pool, mail, time }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  const { code = '' } = await mail.latest(ada.email);
  await time.pass(1.1 * hours);
  await forgot.sendReset(code, newPassword);
  await forgot.expectMistake('Code', words.refusals.reasons['code-expired']);
  await forgot.button('Send another code').click();
  await expect(forgot.news).toContainText('a new code is on its way');
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  await forgot.reset((await mail.latest(ada.email)).code ?? '', newPassword);
});

test('a weak password is named by its rule before anything is sent', async ({ page, pool }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  await forgot.sendReset('123456', 'alllowercase');
  await forgot.expectMistake('New password', /uppercase letter.*number.*symbol/);
});

test('asking too often is explained', async ({ page, pool }) => {
  await pool.addUser(ada);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  for (let presses = 0; presses < 30; presses += 1) {
    await forgot.button('Send another code').click();
    await expect(forgot.button('Send another code')).not.toHaveAttribute('aria-busy', 'true');
    if (await forgot.summary.isVisible()) break;
  }
  await forgot.expectTrouble(words.refusals.reasons['too-many-codes-asked']);
});

test('no address and half an address are named', async ({ page }) => {
  const forgot = await ForgotPasswordPage.open(page);
  await forgot.button('Send me a code').click();
  await forgot.expectMistake('Email address', words.fields.missing('Email address'));
  await forgot.request('ada@');
  await forgot.expectMistake('Email address', words.fields.notAnEmail);
});

test('when the pool cannot be reached, the page says so', async ({ page, network }) => {
  const forgot = await ForgotPasswordPage.open(page);
  await network.cut();
  await forgot.request(ada.email);
  await forgot.expectTrouble(words.trouble.kinds.Network);
});

test('a password manager finds the address beside the new password', async ({ page, pool }) => {
  await pool.addUser(ada);
  await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  const username = page.locator('form:not([hidden]) [autocomplete="username"]');
  await expect(username).toHaveValue(ada.email);
});

test('the keyboard alone suffices, and axe finds nothing in either step', async ({ page, pool, mail }) => {
  await pool.addUser(ada);
  const forgot = await ForgotPasswordPage.open(page);
  await forgot.expectAccessible();
  await forgot.tabTo(forgot.field('Email address'));
  await page.keyboard.type(ada.email);
  await page.keyboard.press('Enter');
  const { code = '' } = await mail.latest(ada.email);
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeFocused();
  await forgot.expectAccessible();
  await forgot.tabTo(forgot.field('Code'));
  await page.keyboard.type(code);
  await forgot.tabTo(forgot.field('New password'));
  await page.keyboard.type(newPassword);
  await page.keyboard.press('Enter');
  await new LoginPage(page).shown();
});
