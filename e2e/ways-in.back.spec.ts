/** Back brings a way in from memory: for somebody who is in by now, it leads on. */
import { expect, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

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
