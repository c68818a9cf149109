/** An address whose domain is of another script: every sentence and every table shows it as people write it. */
import { expect, test } from './fixtures.ts';
import { DeleteAccountPage } from './pages/delete-account-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { TokensPage } from './pages/tokens-page.ts';
import { ada } from './people.ts';
import { readQrCode } from './read-qr-code.ts';
import { words } from './words.ts';

test.use({
  poolOptions: { mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } },
});

for (const domain of ['bücher.example', 'ספרים.example']) {
  test(`anna@${domain} is read in news, mistakes, claims and the authenticator app`, async ({ page, pool }) => {
    await pool.addUser({ ...ada, email: `anna@${new URL(`http://${domain}`).hostname}` });
    const forgot = await (await ForgotPasswordPage.open(page)).askForCode(`anna@${domain}`);
    await forgot.button('Send another code').click();
    await expect(forgot.news).toContainText(words.codes.mayBeSent(`anna@${domain}`));
    await (await LoginPage.open(page)).signIn(`anna@${domain}`, ada.password);
    const deletion = await (await DeleteAccountPage.open(page)).send('somebody@else.example');
    await deletion.expectMistake('Email address', words.account.otherName(`anna@${domain}`));
    const tokens = await TokensPage.open(page);
    await expect(tokens.claim('ID token', 'email')).toContainText(`anna@${domain}`);
    await expect(page.getByText('xn--')).toHaveCount(0);
    const mfa = await MfaPage.open(page);
    await mfa.setUpApp();
    expect(decodeURIComponent(await readQrCode(mfa.qrCode))).toContain(`:anna@${domain}?`);
  });
}
