/** login.html: codes by text message, by e-mail and from an app, and the choice among them. */
import { codeFromApp } from './authenticator-app.ts';
import { expect, minutes, test } from './fixtures.ts';
import { everyKind, phone } from './mfa-pool.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const tookTooLong = words.refusals.reasons['session-expired'];

test.use({ poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', ...everyKind } } });

const sent = [
  { factor: 'SMS_MFA', by: 'text message', to: phone, said: 'a text message with a code to +****0100' },
  { factor: 'EMAIL_OTP', by: 'e-mail', to: ada.email, said: 'an email with a code to a***@e***' },
] as const;

for (const { factor, by, to, said } of sent) {
  test(`Ada types a code that came by ${by}, wrong at first`, async ({ page, pool, mail }) => {
    await pool.addUser({ ...ada, phone, factors: [factor] });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await expect(page.getByText(said)).toBeVisible();
    await expect(login.button('Use another way')).toBeHidden();
    await login.expectAccessible();

    const { code = '' } = await mail.latest(to);
    await login.sendCode(code === '111111' ? '222222' : '111111');
    await login.expectMistake('Code', words.refusals.reasons['wrong-code']);
    await login.expectAccessible();
    // Nothing but the address, for when the page is loaded again.
    const kept = await page.evaluate(() => Object.entries(sessionStorage));
    expect(kept).toEqual([[expect.stringMatching(/\.handedOver$/), ada.email]]);
    await (await login.enter(code)).shown('Ada');
  });

  test(`Ada has a code by ${by} sent again`, async ({ page, pool, mail }) => {
    await pool.addUser({ ...ada, phone, factors: [factor] });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    const { code: first = '' } = await mail.latest(to);
    await login.field('Code').fill('12');
    await login.button('Send it again').click();
    await expect(login.news).toContainText('We have sent a new code');
    await expect(login.field('Code')).toHaveValue('');
    expect(mail.count(to)).toBe(2);
    const { code: second = '' } = await mail.latest(to);
    if (first !== second) {
      await login.sendCode(first);
      await login.expectMistake('Code', words.refusals.reasons['wrong-code']);
    }
    await (await login.enter(second)).shown('Ada');
  });
}

test('a code of an app that was used before is told apart from a wrong one', async ({
  page,
  pool,
  elsewhere,
  emulator,
}) => {
  await pool.addUser({ ...ada, totpSecret });
  const code = codeFromApp(emulator, totpSecret);
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await (await (await LoginPage.open(elsewhere)).signInUpTo('code', ada)).enter(code);
  await login.sendCode(code);
  await login.expectMistake('Code', words.refusals.reasons['code-used']);
});

test('Ada, who takes longer than three minutes, starts over and is told why', async ({ page, pool, mail, time }) => {
  await pool.addUser({ ...ada, phone, factors: ['SMS_MFA'] });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  const { code = '' } = await mail.latest(phone);
  await time.pass(4 * minutes);
  await login.sendCode(code);
  await login.expectStartedOver(ada.email, tookTooLong);
  await login.expectAccessible();

  await login.field('Password').fill(ada.password);
  await login.button('Sign in').click();
  await login.asked('code');
  const fresh = await mail.latest(phone);
  await (await login.enter(fresh.code ?? '')).shown('Ada');
});

test('Ada, who was too slow, has the code sent again without starting over', async ({ page, pool, mail, time }) => {
  await pool.addUser({ ...ada, phone, factors: ['SMS_MFA'] });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await time.pass(4 * minutes);
  await login.button('Send it again').click();
  await expect(login.news).toContainText(words.codes.sent('+****0100'));
  await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Ada');
});

test('five wrong codes lock for a while, and the page says for how long', async ({ page, pool, emulator, time }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await login.sendCode(codeFromApp(emulator, totpSecret, 10));
    await login.expectMistake('Code', words.refusals.reasons['wrong-code']);
    await login.field('Code').fill('');
  }
  // The lock lasts one second, which may be over by now: the pool's clock goes back into it.
  emulator.clock.advance(-1 * minutes);
  await login.sendCode(codeFromApp(emulator, totpSecret));
  await login.expectTrouble(words.refusals.reasons.locked);
  await time.pass(2 * minutes);
  await (await login.enter(codeFromApp(emulator, totpSecret))).shown('Ada');
});

test('when the pool cannot be reached the code is kept', async ({ page, pool, emulator, network }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  const code = codeFromApp(emulator, totpSecret);
  await network.cut();
  await login.sendCode(code);
  await login.expectTrouble(words.trouble.kinds.Network);
  await expect(login.field('Code')).toHaveValue(code);
  await network.mend();
  await login.goOn();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
});

test('Ada chooses among three ways, changes her mind, and goes on', async ({ page, pool, mail, emulator }) => {
  await pool.addUser({ ...ada, phone, totpSecret, factors: ['SMS_MFA', 'EMAIL_OTP'] });
  const login = await (await LoginPage.open(page)).signInUpTo('choice', ada);
  await expect(page.getByRole('group', { name: 'Get a code' }).getByRole('radio')).toHaveCount(3);
  await expect(page.getByRole('radio', { name: 'by text message' })).toBeChecked();
  await login.expectAccessible();

  await (await login.choose('in your inbox')).asked('code');
  await login.button('Send it again').click();
  await expect(login.news).toContainText(words.codes.sent('a***@e***'));
  expect(mail.count(ada.email)).toBe(2);
  expect(mail.count(phone)).toBe(0);

  await login.button('Use another way').click();
  await login.asked('choice');
  await expect(page.getByRole('radio', { name: 'by text message' })).toBeChecked();
  await (await login.choose('from an authenticator app')).asked('code');
  await (await login.enter(codeFromApp(emulator, totpSecret))).shown('Ada');
});

test('Ada is offered only the ways that she has', async ({ page, pool, mail }) => {
  await pool.addUser({ ...ada, phone, totpSecret, factors: ['SMS_MFA'] });
  const login = await (await LoginPage.open(page)).signInUpTo('choice', ada);
  await expect(page.getByRole('radio')).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'in your inbox' })).toBeHidden();
  await (await login.choose('by text message')).asked('code');
  await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Ada');
});

test('the keyboard alone suffices for choosing and typing', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, phone, totpSecret, factors: ['SMS_MFA'] });
  const login = await (await LoginPage.open(page)).signInUpTo('choice', ada);
  await login.tabTo(page.getByRole('radio', { name: 'by text message' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'from an authenticator app' })).toBeChecked();
  await page.keyboard.press('Enter');
  await login.asked('code');
  await login.tabTo(login.field('Code'));
  await page.keyboard.type(codeFromApp(emulator, totpSecret));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
});

test('Ada starts again from a question, with her address kept', async ({ page, pool }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page, '?return=%2Fprofile.html')).signInUpTo('code', ada);
  await page.getByRole('link', { name: 'Start again' }).click();
  await login.shown();
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await expect(login.field('Password')).toBeVisible();
  expect(page.url()).toContain('return=%2Fprofile.html');
});
