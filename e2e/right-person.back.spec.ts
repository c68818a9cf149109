/** Back brings a page from memory, as it was: it acts for the person it was opened for, or not at all. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { addLab, labIsOpen } from './lab/open-lab.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { startSession } from './start-session.ts';

test.use({ expectedErrors: /status of 400/ });

test.beforeAll(async ({ site }) => addLab(site.folder));

test.beforeEach(async ({ pool }) => {
  await pool.addUser(ada);
  await pool.addUser(grace);
});

/** What is written into the page while it is still Ada's, and only a page from memory has afterwards. */
async function mark(page: Page): Promise<void> {
  // A page with requests in the air is not kept.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => sessionStorage.setItem('came-back', String(persisted)));
  });
}

/** Whether the page of that moment was brought back from memory. */
function cameBack(page: Page): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('came-back'));
}

/** Somebody else signs in, in this tab, where Cognito has ended the session of whoever was there. */
async function signInAs(page: Page, person: typeof ada): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith('Cognito')) sessionStorage.removeItem(key);
    }
    location.assign('/login.html');
  });
  await (await new LoginPage(page).shown()).signIn(person.email, person.password);
}

const pages = ['index', 'profile', 'change-password', 'mfa', 'devices', 'tokens', 'delete-account', 'lab'];

test.describe('one page, two people', () => {
  // Chromium keeps no page that has been answered with `no-store`, as the demonstration API does.
  test.use({ siteConfig: { apiUrl: undefined } });

  for (const name of pages) {
    test(`${name}.html of Ada is not there any more when Grace presses Back`, async ({ page }) => {
      await startSession(page);
      await page.goto(`/${name}.html`);
      await expect(page.getByRole('main')).toBeVisible();
      await mark(page);
      await signInAs(page, grace);
      const asked: string[] = [];
      page.on('request', (request) =>
        asked.push(`${request.postData() ?? ''} ${request.headers().authorization ?? ''}`),
      );
      await page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => cameBack(page).catch(() => undefined)).toBe('true');
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByText(ada.email)).toHaveCount(0);
      for (const each of asked) expect(each).not.toContain('DeleteUser');
    });
  }
});

test('a page that comes back to its own person is as they left it', async ({ page }) => {
  await startSession(page);
  await page.goto('/profile.html');
  await expect(page.getByRole('main')).toBeVisible();
  await mark(page);
  await page.getByLabel('Name', { exact: true }).fill('Countess');
  await page.goto('/config.js');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => cameBack(page)).toBe('true');
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Countess');
});

test('a page that comes back after a sign-out leads to login', async ({ page }) => {
  await startSession(page);
  await page.goto('/profile.html');
  await expect(page.getByRole('main')).toBeVisible();
  await mark(page);
  await page.goto('/index.html');
  await (await new IndexPage(page).shown('Ada')).signOut();
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => cameBack(page).catch(() => undefined)).toBe('true');
  await new LoginPage(page).shown();
});

test('a page of one’s own calls the API for nobody but its person', async ({ page }) => {
  await startSession(page);
  await page.goto('/lab.html');
  await labIsOpen(page);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) window.lab.fetchWithToken('/api/lab').catch(() => {});
    });
  });
  await mark(page);
  await signInAs(page, grace);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => cameBack(page).catch(() => undefined)).toBe('true');
  await labIsOpen(page);
  expect(asked).not.toContain('/api/lab');
});
