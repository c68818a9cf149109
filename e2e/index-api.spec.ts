/** index.html: what a protected API answers, and what is said when it does not. */
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { IndexPage } from './pages/index-page.ts';
import { ada } from './people.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

test.beforeEach(async ({ page, pool }) => {
  await pool.addUser(ada);
  await startSession(page);
});

test('index shows what the API answers', async ({ page }) => {
  const index = await (await IndexPage.open(page)).shown('Ada');
  await expect(page.getByText(words.api.answered('Hello, your access token is good'))).toBeVisible();
  await index.expectAccessible();
});

test('no button moves away when the API answers late, not even on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await recordShifts(page);
  const answer = await hold(page, '**/api/me');
  const index = await (await IndexPage.open(page)).shown('Ada');
  await expect(page.getByText(words.api.asking)).toBeVisible();
  const place = await index.button('Sign out everywhere').boundingBox();
  answer();
  await expect(page.getByText(words.api.answered('Hello'))).toBeVisible();
  await expect(index.button('Ask it again')).toBeVisible();
  expect(await index.button('Sign out everywhere').boundingBox()).toEqual(place);
  expect(await shiftsOf(page)).toEqual([]);
});

test.describe('where the part that asks the API can’t be loaded', () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test('index is there without it', async ({ page }) => {
    await page.route('**/ask-api-*.js', (route) => route.abort());
    const index = await (await IndexPage.open(page)).shown('Ada');
    await expect(page.getByRole('heading', { name: 'Your API' })).toBeHidden();
    await index.signOut();
  });
});

test.describe('with an API that wants ID tokens', () => {
  test.use({ siteConfig: { apiToken: 'id' } });

  test('it gets one, and knows the name', async ({ page }) => {
    await IndexPage.open(page);
    await expect(page.getByText(words.api.answered('Hello Ada, your id token is good'))).toBeVisible();
  });
});

test.describe('with another resource in the configuration', () => {
  test.use({ siteConfig: { apiUrl: '/api', apiPath: 'v1/profile?full=1' } });

  test('index asks the API for it, and the tokens page shows how', async ({ page }) => {
    await page.route('**/api/v1/profile?full=1', (route) => route.fulfill({ json: { message: 'Ada, in full' } }));
    await IndexPage.open(page);
    await expect(page.getByText(words.api.answered('Ada, in full'))).toBeVisible();
    await page.goto('/tokens.html');
    await expect(page.getByText('/api/v1/profile?full=1')).toBeVisible();
  });
});

test('an API that answers 401, 403, 404 or 503 is told in words, and Ada stays signed in', async ({ page }) => {
  for (const status of [401, 403, 404, 503]) {
    await page.route('**/api/me', (route) => route.fulfill({ status, json: { message: 'No' } }));
    const index = await (await IndexPage.open(page)).shown('Ada');
    const said = words.api.withItsWords(words.api.refusals[status] ?? words.api.failed, 'No');
    await expect(page.getByText(said), `${status}`).toBeVisible();
    await page.unroute('**/api/me');
    await index.button('Ask it again').click();
    await expect(page.getByText(words.api.answered('Hello')), `${status}`).toBeVisible();
  }
});

test.describe('when the API cannot be reached', () => {
  test('index says what to look at', async ({ page }) => {
    await page.route('**/api/me', (route) => route.abort());
    await IndexPage.open(page);
    await expect(page.getByText(words.api.unreachable)).toBeVisible();
  });
});
