/** An account without a password: what its pages offer instead of asking for one that it has not. */
import { withPasskeys } from './authenticator.ts';
import { expect, minutes, test } from './fixtures.ts';
import { everyKind } from './mfa-pool.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.use({
  poolOptions: {
    ...withPasskeys,
    mfa: { ...withPasskeys.mfa, MfaConfiguration: 'OPTIONAL', ...everyKind },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  },
  siteConfig: { signInWith: 'choice' },
});

test.beforeEach(async ({ page, pool }) => {
  const { password: _, ...withoutPassword } = ada;
  await pool.addUser(withoutPassword);
  await startSession(page);
});

test('Ada is offered no second step that would lock her out, chooses a password first, and is offered one then', async ({
  page,
}) => {
  const mfa = await MfaPage.open(page);
  await expect(page.getByText('you sign in without one')).toBeVisible();
  await expect(page.getByText(words.mfa.overview.optional)).toBeHidden();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await mfa.expectAccessible();
  await page.getByRole('link', { name: 'Choose a password first' }).click();

  const change = await new ChangePasswordPage(page).shown();
  await expect(change.field('Current password')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Reset your password' })).toBeHidden();
  await change.expectAccessible();
  await change.field('New password').fill('short');
  await change.button('Change password').click();
  await expect(change.field('New password')).toHaveAttribute('aria-invalid', 'true');
  await change.field('New password').fill(ada.password);
  await change.button('Change password').click();
  await expect(change.news).toHaveText(words.account.changedAndOut);

  await MfaPage.open(page);
  await expect(mfa.buttonsOf('Authenticator app')).toHaveText(['Turn on']);
  await ChangePasswordPage.open(page);
  await expect(change.field('Current password')).toBeVisible();
});

test('whoever finds Ada’s page open chooses no password for her', async ({ page, time }) => {
  const change = await ChangePasswordPage.open(page);
  await time.pass(11 * minutes);
  await change.field('New password').fill(ada.password);
  await change.button('Change password').click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['fresh-sign-in']);
});
