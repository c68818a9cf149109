/** login.html: setting up a second step at sign-in, where the pool demands one. */
import { codeFromApp } from './authenticator-app.ts';
import { expect, minutes, test } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { readQrCode } from './read-qr-code.ts';
import { words } from './words.ts';

const apps = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const everyKind = { SmsMfaConfiguration: {}, EmailMfaConfiguration: {}, ...apps };
const tookTooLong = words.refusals.reasons['session-expired'];

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
    await login.expectMistake('Code', words.refusals.reasons['wrong-app-code']);
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
    await expect(login.news).toHaveText(words.copying.copied);
    const secret = await page.evaluate(() => navigator.clipboard.readText());
    expect(secret).toMatch(/^[A-Z2-7]{52}$/);
    await (await login.enter(codeFromApp(emulator, secret))).shown('Ada');
  });

  test('after a temporary password comes the set-up', async ({ page, pool, emulator }) => {
    await pool.addUser({ ...ada, status: 'FORCE_CHANGE_PASSWORD' });
    const login = await (await LoginPage.open(page)).signInUpTo('password', ada);
    await login.field('Your choice').fill('Difference-1822');
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
    await (await login.choose('in your inbox')).asked('email set-up');
    await login.expectAccessible();

    await login.button('Send me a code').click();
    await login.expectMistake('Your address', words.fields.missing('Your address'));
    await login.field('Your address').fill('ada@mill.example');
    await login.button('Send me a code').click();
    await login.asked('code');
    await login.button('Send it again').click();
    await expect(login.news).toContainText(words.codes.sent('a***@m***'));
    expect(mail.count('ada@mill.example')).toBe(2);
    await (await login.enter((await mail.latest('ada@mill.example')).code ?? '')).shown('Ada');
  });

  test('Ada corrects an address that is not hers', async ({ page, pool, mail }) => {
    await pool.addUser(person);
    const login = await (await LoginPage.open(page)).signInUpTo('set-up choice', ada);
    for (const address of ['adda@mill.example', 'ada@mill.example']) {
      await (await login.choose('in your inbox')).asked('email set-up');
      await login.field('Your address').fill(address);
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
    await (await login.choose('in your inbox')).asked('email set-up');
    await login.field('Your address').fill('grace@compiler.example');
    await login.button('Send me a code').click();
    await login.expectMistake('Your address', words.refusals.reasons['email-taken']);
  });
});
