/** login.html: an e-mail address and a password for a session. */
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

test('Ada signs in by SRP, and her password never leaves the browser', async ({ page, pool }) => {
  await pool.addUser(ada);
  const calls = recordCalls(page);
  const login = await LoginPage.open(page);
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
  expect(calls.map(({ operation }) => operation)).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
  expect(calls.filter(({ text }) => text.includes(ada.password))).toEqual([]);
});

test('tokens are kept in sessionStorage under the names of the SDK, and nowhere else', async ({ page, pool }) => {
  const sub = await pool.addUser(ada);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  const kept = await page.evaluate(() => [
    Object.keys(sessionStorage).sort(),
    Object.keys(localStorage),
    document.cookie,
  ]);
  const prefix = `CognitoIdentityServiceProvider.${pool.clientId}`;
  const names = ['accessToken', 'clockDrift', 'idToken', 'refreshToken'].map((name) => `${prefix}.${sub}.${name}`);
  expect(kept).toEqual([[...names, `${prefix}.LastAuthUser`].sort(), [], '']);
});

test('what was typed before the script came is kept', async ({ page }) => {
  const release = await hold(page, /\/login-\w+\.js$/);
  await page.goto(`/login.html?reason=session-ended&email=${ada.email}`, { waitUntil: 'commit' });
  const login = new LoginPage(page);
  await login.field('Email address').fill('grace@compiler.example');
  release();
  await expect(login.news).toContainText(words.arrivals['session-ended']);
  await expect(login.field('Email address')).toHaveValue('grace@compiler.example');
});

test('whoever is signed in already goes on at once', async ({ page, pool }) => {
  await pool.addUser(ada);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await page.goto('/login.html');
  await new IndexPage(page).shown('Ada');
});

const foreign = [
  '//evil.example',
  'javascript:alert(1)',
  'https:evil',
  '/\\evil.example',
  '%2F%2Fevil.example',
  'https://evil.example/',
];

for (const wanted of foreign) {
  test(`after signing in, ${wanted} ends at index`, async ({ page, pool, siteUrl }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page, `?return=${encodeURIComponent(wanted)}`);
    await login.signIn(ada.email, ada.password);
    expect(page.url()).toBe(`${siteUrl}/index.html`);
  });
}

test('the SDK comes with the first touch of the form, and A is ready before the click', async ({ page, pool }) => {
  await pool.addUser(ada);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const login = await LoginPage.open(page);
  expect(scripts.filter((path) => path.startsWith('/sign-in-'))).toEqual([]);
  await login.field('Email address').focus();
  await page.waitForFunction(() => performance.getEntriesByName('gatehouse:srp-prepared').length === 1);
  expect(scripts.filter((path) => path.startsWith('/sign-in-'))).toHaveLength(1);
});

test('the arithmetic of SRP is a worker’s, and the page keeps answering', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  const worker = page.waitForEvent('worker');
  await login.field('Email address').focus();
  expect(new URL((await worker).url()).pathname).toMatch(/^\/power-[A-Z0-9]{8}\.js$/);
  await login.signIn(ada.email, ada.password);
});

test('where there can be no worker, the page itself signs in', async ({ page, pool }) => {
  await pool.addUser(ada);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const login = await LoginPage.open(page);
  await login.signIn(ada.email, ada.password);
});

test.describe('with a worker that can’t be loaded', () => {
  test.use({ expectedErrors: /ERR_FAILED .*power-/ });

  test('the page does without', async ({ page, pool }) => {
    await pool.addUser(ada);
    let loads = 0;
    await page.route('**/power-*.js', (route) => {
      loads += 1;
      return loads === 1 ? route.continue() : route.abort();
    });
    const login = await LoginPage.open(page);
    await login.signIn(ada.email, ada.password);
    expect(loads).toBe(2);
  });
});

test('a question that nobody knows yet is named, and leaves no tokens behind', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  await page.route(`${emulator.url}/`, async (route) => {
    if (!route.request().headers()['x-amz-target']?.endsWith('RespondToAuthChallenge')) return route.fallback();
    const answer = { ChallengeName: 'RIDDLE_OF_THE_SPHINX', Session: 'x'.repeat(20), ChallengeParameters: {} };
    return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: answer });
  });
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  await login.expectTrouble('RIDDLE_OF_THE_SPHINX');
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test.describe('before the script has loaded', () => {
  test.use({ expectedErrors: /ERR_FAILED .*\.js$|status of 405/ });

  test('a form that is sent puts no password into the address bar', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/login.html');
    const login = new LoginPage(page);
    await login.fill(ada.email, ada.password);
    await login.button('Sign in').click();
    await page.waitForLoadState();
    expect(page.url()).not.toMatch(/Analytical|ada/);
  });
});

test('the keyboard alone suffices', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await login.tabTo(login.field('Email address'));
  await page.keyboard.type(ada.email);
  await login.tabTo(login.field('Password'));
  await page.keyboard.type(ada.password);
  await page.keyboard.press('Tab');
  await expect(login.button('Show password')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(login.field('Password')).toHaveAttribute('type', 'text');
  await login.tabTo(login.button('Sign in'));
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
});

test('axe finds nothing on the page as it comes', async ({ page }) => {
  await (await LoginPage.open(page)).expectAccessible();
});
