/** login.html: what keeps a person out, in words: wrong, missing or too many passwords, accounts that are not ready, a pool that is busy or away. */
import { recordCalls } from './calls.ts';
import { expect, minutes, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const wrongPassword = words.refusals.reasons['wrong-password'];

test('a wrong password and an unknown address read the same', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await login.send(ada.email, 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  const said = await login.summary.textContent();
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await expect(login.field('Password')).toHaveValue('');

  await login.send('nobody@nowhere.example', 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  expect(await login.summary.textContent()).toBe(said);
  await login.expectAccessible();
});

for (const around of [
  (email: string) => `mailto:${email}?subject=Hello`,
  (email: string) => `Ada Lovelace <${email}>`,
  (email: string) => `\u200b${email}\u00a0`,
  (email: string) => `${email.replace('@', '＠')}.`,
]) {
  test(`the address ${around(ada.email)} is read as its owner means it`, async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page);
    await (await login.signIn(around(ada.email), ada.password)).shown('Ada');
  });
}

test('a mistake is gone once it is mended', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await login.send(ada.email, 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('empty fields are named before anything is sent', async ({ page }) => {
  const calls = recordCalls(page);
  const login = await LoginPage.open(page);
  await login.button('Sign in').click();
  await login.expectMistake('Email address', words.fields.missing('Email address'));
  await login.expectMistake('Password', words.fields.missing('Password'));
  await login.summary.getByRole('link', { name: 'Enter your password' }).click();
  await expect(login.field('Password')).toBeFocused();
  expect(calls).toEqual([]);
});

test('Ada, who has not confirmed her address, is sent to confirm with a new code', async ({ page, pool, mail }) => {
  await pool.addUser({ ...ada, status: 'UNCONFIRMED' });
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  const confirm = await new ConfirmPage(page).shown();
  await expect(confirm.news).toContainText(words.codes.arrivals['code-sent']);
  const { code = '' } = await mail.latest(ada.email);
  const again = await confirm.confirm(code);
  await expect(again.field('Email address')).toHaveValue(ada.email);
});

test('Ada, whose password was reset by an administrator, is sent to choose another', async ({ page, pool }) => {
  await pool.addUser({ ...ada, status: 'RESET_REQUIRED' });
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  const forgot = await new ForgotPasswordPage(page).shown();
  await expect(forgot.news).toContainText(words.codes.arrivals['reset-required']);
  await expect(page.getByText(ada.email)).toBeVisible();
});

test.describe('in a pool that says who exists', () => {
  test.use({ poolOptions: { client: { PreventUserExistenceErrors: 'LEGACY' } } });

  test('Ada, who is switched off, is told whom to ask', async ({ page, pool }) => {
    await pool.addUser({ ...ada, isDisabled: true });
    const login = await LoginPage.open(page);
    await login.send(ada.email, ada.password);
    await login.expectTrouble(words.refusals.reasons.disabled);
  });

  test('an unknown address still reads like a wrong password', async ({ page }) => {
    const login = await LoginPage.open(page);
    await login.send('nobody@nowhere.example', ada.password);
    await login.expectMistake('Password', wrongPassword);
  });
});

test('too many wrong passwords lock for a while, and the page says for how long', async ({
  page,
  pool,
  emulator,
  time,
}) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await login.send(ada.email, 'Wrong-pass-1');
    await login.expectMistake('Password', wrongPassword);
    await login.field('Email address').fill('');
    if (attempt === 4) break;
  }
  // The lock lasts one second, which may be over by now: the pool's clock goes back into it.
  emulator.clock.advance(-1 * minutes);
  await login.send(ada.email, ada.password);
  await login.expectTrouble(words.refusals.reasons.locked);
  await time.pass(17 * minutes);
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('when the pool cannot be reached, the page says so and keeps the address', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await network.cut();
  await login.send(ada.email, ada.password);
  await login.expectTrouble(words.trouble.kinds.Network);
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await network.mend();
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('a pool that is busy for a moment is asked again', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  emulator.faults.next('InitiateAuth', { answer: 429, times: 2 });
  emulator.faults.next('RespondToAuthChallenge', { answer: 429 });
  const calls = recordCalls(page);
  await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
  expect(calls.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(3);
});

test('a pool that stays busy is asked four times, then the page says so', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  emulator.faults.next('InitiateAuth', { answer: 429, times: 4 });
  await page.clock.install();
  const calls = recordCalls(page);
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  for (const asked of [1, 2, 3, 4]) {
    await expect.poll(() => calls.length, 'calls so far').toBe(asked);
    await page.clock.runFor(4000);
  }
  await login.expectTrouble(words.refusals.reasons.busy);
  await expect(login.field('Password')).toHaveValue(ada.password);
  await (await login.signIn(ada.email, ada.password)).shown('Ada');
});
