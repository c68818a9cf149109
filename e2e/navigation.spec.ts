/** The one navigation of all pages behind the gate, on a small telephone. */
import { expect, test } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

const pages: [link: string, heading: string | RegExp][] = [
  ['Profile', 'Your profile'],
  ['Password', 'Change your password'],
  ['Two-step sign-in', /./],
  ['Devices', /./],
  ['Tokens', 'Tokens'],
  ['Delete account', 'Delete your account'],
  ['Home', 'Hi Ada!'],
];

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

test('each page is a tap away from every other, fits the screen, and gives fingers room', async ({ page, pool }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  const navigation = page.getByRole('navigation', { name: 'Account' });
  for (const [link, heading] of pages) {
    await navigation.getByRole('link', { name: link, exact: true }).tap();
    await expect(navigation.locator('[aria-current="page"]')).toHaveText(link);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    const { width, least } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      least: Math.min(
        ...[...document.querySelectorAll('nav li:not([hidden]) a')].map((each) => each.getBoundingClientRect().height),
      ),
    }));
    expect(width, `the width of ${link}`).toBeLessThanOrEqual(320);
    expect(least, 'the height of the smallest link').toBeGreaterThanOrEqual(44);
    await new FormPage(page).expectAccessible();
  }
});

test('whoever is signed out sees none of it', async ({ page }) => {
  await page.goto('/login.html');
  await new LoginPage(page).shown();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});
