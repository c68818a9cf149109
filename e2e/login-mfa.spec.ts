/** login.html: codes by text message, by e-mail and from an app, the choice among them, and their set-up. */
import { codeFromApp } from './authenticator-app.ts';
import { recordCalls } from './calls.ts';
import { expect, minutes, test } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { readQrCode } from './read-qr-code.ts';

const phone = '+15550100';
const totpSecret = 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH';
const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const everyKind = { SmsMfaConfiguration: {}, EmailMfaConfiguration: {}, ...apps };
const tookTooLong = 'That took too long, so signing in starts over';

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
    await login.expectMistake('Code', 'This is not the right code');
    await login.expectAccessible();
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
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
      await login.expectMistake('Code', 'This is not the right code');
    }
    await (await login.enter(second)).shown('Ada');
  });
}

const ways = [
  ['typed with a blank', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
  ['typed with a dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
  ['pasted with what stood around it', (code: string) => `  ${code}\n`],
] as const;

for (const [way, typed] of ways) {
  test(`a code is taken when it is ${way}`, async ({ page, pool, emulator }) => {
    await pool.addUser({ ...ada, totpSecret });
    const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
    await login.field('Code').focus();
    await page.keyboard.insertText(typed(codeFromApp(emulator, totpSecret)));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
  });
}

test('the field for codes is one that phones and password managers fill in', async ({ page, pool }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await expect(login.field('Code')).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(login.field('Code')).toHaveAttribute('inputmode', 'numeric');
  await expect(login.field('Code')).not.toHaveAttribute('maxlength');
});

test('Ada types a code of her authenticator app; what is no code is not sent', async ({ page, pool, emulator }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  await expect(page.getByText('Open your authenticator app')).toBeVisible();
  await expect(login.button('Send it again')).toBeHidden();
  await login.expectAccessible();

  const calls = recordCalls(page);
  for (const [typed, words] of [
    ['', 'Enter the code'],
    ['12345', 'The code is 6 to 8 digits'],
    ['123456789', 'The code is 6 to 8 digits'],
    ['12345a', 'The code is 6 to 8 digits'],
  ] as const) {
    await login.sendCode(typed);
    await login.expectMistake('Code', words);
  }
  expect(calls).toEqual([]);
  await login.sendCode('12345678');
  await login.expectMistake('Code', 'This is not the right code');
  await (await login.enter(codeFromApp(emulator, totpSecret))).shown('Ada');
});

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
  await login.expectMistake('Code', 'This code was used before');
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
  await expect(login.news).toContainText('We have sent a new code to +****0100');
  await (await login.enter((await mail.latest(phone)).code ?? '')).shown('Ada');
});

test('five wrong codes lock for a while, and the page says for how long', async ({ page, pool, emulator, time }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await login.sendCode(codeFromApp(emulator, totpSecret, 10));
    await login.expectMistake('Code', 'This is not the right code');
    await login.field('Code').fill('');
  }
  await login.sendCode(codeFromApp(emulator, totpSecret));
  await login.expectTrouble('Wait a minute, then try again');
  await time.pass(1 * minutes);
  await (await login.enter(codeFromApp(emulator, totpSecret))).shown('Ada');
});

test('when the pool cannot be reached the code is kept', async ({ page, pool, emulator, network }) => {
  await pool.addUser({ ...ada, totpSecret });
  const login = await (await LoginPage.open(page)).signInUpTo('code', ada);
  const code = codeFromApp(emulator, totpSecret);
  await network.cut();
  await login.sendCode(code);
  await login.expectTrouble('The sign-in service can’t be reached');
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

  await (await login.choose('by email')).asked('code');
  await login.button('Send it again').click();
  await expect(login.news).toContainText('We have sent a new code to a***@e***');
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
  await expect(page.getByRole('radio', { name: 'by email' })).toBeHidden();
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

test.describe('in a pool that demands MFA', () => {
  test.use({ poolOptions: { mfa: { MfaConfiguration: 'ON', ...apps } }, siteConfig: { appName: 'Analytical Engine' } });

  test('Ada sets up an authenticator app by its picture', async ({ page, pool, emulator, time }) => {
    await pool.addUser(ada);
    const login = await (await LoginPage.open(page)).signInUpTo('app', ada);
    const secret = (await login.secret.textContent()) ?? '';
    const address = new URL(await readQrCode(login.qrCode));
    expect(address.href.split('?')[0]).toBe('otpauth://totp/Analytical%20Engine:ada%40engine.example');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      secret: secret.replaceAll(' ', ''),
      issuer: 'Analytical Engine',
    });
    await login.expectAccessible();

    await login.sendCode(codeFromApp(emulator, secret, 5));
    await login.expectMistake('Code', 'This is not the code that the app shows now');
    await login.expectAccessible();
    await expect(login.qrCode).toBeVisible();
    await (await login.enter(codeFromApp(emulator, secret))).shown('Ada');

    await page.evaluate(() => sessionStorage.clear());
    await (await LoginPage.open(page)).signInUpTo('code', ada);
    await time.pass(1 * minutes);
    await (await login.enter(codeFromApp(emulator, secret))).shown('Ada');
  });

  test('Ada copies the key instead', async ({ page, pool, emulator, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pool.addUser(ada);
    const login = await (await LoginPage.open(page)).signInUpTo('app', ada);
    await login.button('Copy the key').click();
    await expect(login.news).toHaveText('Copied.');
    const secret = await page.evaluate(() => navigator.clipboard.readText());
    expect(secret).toMatch(/^[A-Z2-7]{52}$/);
    await (await login.enter(codeFromApp(emulator, secret))).shown('Ada');
  });

  test('after a temporary password comes the set-up', async ({ page, pool, emulator }) => {
    await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
    const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
    await login.field('New password').fill('Difference-1822');
    await login.button('Save and sign in').click();
    await login.asked('app');
    const secret = (await login.secret.textContent()) ?? '';
    await (await login.enter(codeFromApp(emulator, secret))).shown('Ada');
  });

  test('Ada, who takes too long to set up the app, starts over', async ({ page, pool, emulator, time }) => {
    await pool.addUser(ada);
    const login = await (await LoginPage.open(page)).signInUpTo('app', ada);
    const secret = (await login.secret.textContent()) ?? '';
    await time.pass(4 * minutes);
    await login.sendCode(codeFromApp(emulator, secret));
    await login.expectStartedOver(ada.email, tookTooLong);
  });
});

test.describe('in a pool that demands MFA and knows people by name', () => {
  const mfa = { MfaConfiguration: 'ON', ...everyKind } as const;
  test.use({ poolOptions: { settings: { UsernameAttributes: [], AliasAttributes: ['email'] }, mfa } });

  /** Her user name looks like an address, and is none. */
  const person = { username: ada.email, password: ada.password, attributes: ada.attributes };

  test('Ada chooses between an app and e-mail, and proves the address', async ({ page, pool, mail }) => {
    await pool.addUser(person);
    const login = await (await LoginPage.open(page)).signInUpTo('set-up choice', ada);
    await expect(page.getByRole('radio')).toHaveCount(2);
    await login.expectAccessible();
    await (await login.choose('from an authenticator app')).asked('app');
    await login.button('Use another way').click();
    await login.asked('set-up choice');
    await (await login.choose('by email')).asked('email set-up');
    await login.expectAccessible();

    await login.button('Send me a code').click();
    await login.expectMistake('Email address for codes', 'Enter your email address for codes');
    await login.field('Email address for codes').fill('ada@mill.example');
    await login.button('Send me a code').click();
    await login.asked('code');
    await login.button('Send it again').click();
    await expect(login.news).toContainText('We have sent a new code to a***@m***');
    expect(mail.count('ada@mill.example')).toBe(2);
    await (await login.enter((await mail.latest('ada@mill.example')).code ?? '')).shown('Ada');
  });

  test('Ada corrects an address that is not hers', async ({ page, pool, mail }) => {
    await pool.addUser(person);
    const login = await (await LoginPage.open(page)).signInUpTo('set-up choice', ada);
    for (const address of ['adda@mill.example', 'ada@mill.example']) {
      await (await login.choose('by email')).asked('email set-up');
      await login.field('Email address for codes').fill(address);
      await login.button('Send me a code').click();
      await login.asked('code');
      if (address.startsWith('adda')) await login.button('Use another way').click();
    }
    await (await login.enter((await mail.latest('ada@mill.example')).code ?? '')).shown('Ada');
  });

  test('an address of somebody else is refused', async ({ page, pool }) => {
    await pool.addUser(person);
    await pool.addUser({ username: 'grace', password: ada.password, email: 'grace@compiler.example' });
    const login = await (await LoginPage.open(page)).signInUpTo('set-up choice', ada);
    await (await login.choose('by email')).asked('email set-up');
    await login.field('Email address for codes').fill('grace@compiler.example');
    await login.button('Send me a code').click();
    await login.expectMistake('Email address for codes', 'There is another account with this email address');
  });
});
