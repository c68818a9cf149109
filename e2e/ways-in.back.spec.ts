/** Back brings a way in from memory: for somebody who is in by now, it leads on. */
import { expect, test } from './fixtures.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

for (const name of ['register', 'confirm', 'forgot-password']) {
  test(`${name}, left for login, leads on to index when Ada comes back to it signed in`, async ({ page, pool }) => {
    await pool.addUser(ada);
    await page.goto(`/${name}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => sessionStorage.setItem('came-back', String(persisted)));
    });
    await page.goto('/login.html');
    await (await new LoginPage(page).shown()).signIn(ada.email, ada.password);
    await page.goBack({ waitUntil: 'commit' });
    await new IndexPage(page).shown('Ada');
    expect(await page.evaluate(() => sessionStorage.getItem('came-back'))).toBe('true');
  });
}

test('forgot-password, left for the mail by somebody who is signed in, is as they left it', async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
  const forgot = await (await ForgotPasswordPage.open(page)).askForCode(ada.email);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => document.body.append(persisted ? 'from memory' : ''));
  });
  await page.goto('/404.html');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByText('from memory')).toBeVisible();
  await expect(forgot.field('Code')).toBeVisible();
});
