/** login.html: an e-mail address and a password for a session. */
import { recordCalls } from './calls.ts';
import { expect, minutes, test } from './fixtures.ts';
import { hold } from './hold.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

const wrongPassword = 'The email address or the password is not right';

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

test('a wrong password and an unknown address read the same', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await login.send(ada.email, 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  const words = await login.summary.textContent();
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await expect(login.field('Password')).toHaveValue('');

  await login.send('nobody@nowhere.example', 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  expect(await login.summary.textContent()).toBe(words);
  await login.expectAccessible();
});

for (const around of [
  (email: string) => `mailto:${email}?subject=Hello`,
  (email: string) => `Ada Lovelace <${email}>`,
  (email: string) => `\u200b${email}\u00a0`,
  (email: string) => `${email.replace('@', '＠')}.`,
]) {
  test(`the address ${around(ada.email)} is read as its owner means it`, async ({ page, pool }) => {
    await pool.addUser(ada);
    const login = await LoginPage.open(page);
    await (await login.signIn(around(ada.email), ada.password)).shown('Ada');
  });
}

test('a mistake is gone once it is mended', async ({ page, pool }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await login.send(ada.email, 'Wrong-pass-1');
  await login.expectMistake('Password', wrongPassword);
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('what was typed before the script came is kept', async ({ page }) => {
  const release = await hold(page, /\/login-\w+\.js$/);
  await page.goto(`/login.html?reason=session-ended&email=${ada.email}`, { waitUntil: 'commit' });
  const login = new LoginPage(page);
  await login.field('Email address').fill('grace@compiler.example');
  release();
  await expect(login.news).toContainText('Your session has ended');
  await expect(login.field('Email address')).toHaveValue('grace@compiler.example');
});

test('empty fields are named before anything is sent', async ({ page }) => {
  const calls = recordCalls(page);
  const login = await LoginPage.open(page);
  await login.button('Sign in').click();
  await login.expectMistake('Email address', 'Enter your email address');
  await login.expectMistake('Password', 'Enter your password');
  await login.summary.getByRole('link', { name: 'Enter your password' }).click();
  await expect(login.field('Password')).toBeFocused();
  expect(calls).toEqual([]);
});

test('Ada, who has not confirmed her address, is sent to confirm with a new code', async ({ page, pool, mail }) => {
  await pool.addUser({ ...ada, status: 'UNCONFIRMED' });
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  const confirm = await new ConfirmPage(page).shown();
  await expect(confirm.news).toContainText('We have sent you a new code');
  const { code = '' } = await mail.latest(ada.email);
  const again = await confirm.confirm(code);
  await expect(again.field('Email address')).toHaveValue(ada.email);
});

test('Ada, whose password was reset by an administrator, is sent to choose another', async ({ page, pool }) => {
  await pool.addUser({ ...ada, status: 'RESET_REQUIRED' });
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  const forgot = await new ForgotPasswordPage(page).shown();
  await expect(forgot.news).toContainText('You need a new password');
  await expect(page.getByText(ada.email)).toBeVisible();
});

test.describe('in a pool that says who exists', () => {
  test.use({ poolOptions: { client: { PreventUserExistenceErrors: 'LEGACY' } } });

  test('Ada, who is switched off, is told whom to ask', async ({ page, pool }) => {
    await pool.addUser({ ...ada, isDisabled: true });
    const login = await LoginPage.open(page);
    await login.send(ada.email, ada.password);
    await login.expectTrouble('This account is switched off');
  });

  test('an unknown address still reads like a wrong password', async ({ page }) => {
    const login = await LoginPage.open(page);
    await login.send('nobody@nowhere.example', ada.password);
    await login.expectMistake('Password', wrongPassword);
  });
});

test('too many wrong passwords lock for a while, and the page says for how long', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await login.send(ada.email, 'Wrong-pass-1');
    await login.expectMistake('Password', wrongPassword);
    await login.field('Email address').fill('');
    if (attempt === 4) break;
  }
  await login.send(ada.email, ada.password);
  await login.expectTrouble('Wait a minute, then try again');
  await time.pass(16 * minutes);
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('when the pool cannot be reached, the page says so and keeps the address', async ({ page, pool, network }) => {
  await pool.addUser(ada);
  const login = await LoginPage.open(page);
  await network.cut();
  await login.send(ada.email, ada.password);
  await login.expectTrouble('The sign-in service can’t be reached');
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await network.mend();
  const index = await login.signIn(ada.email, ada.password);
  await index.shown('Ada');
});

test('a pool that is busy for a moment is asked again', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  emulator.faults.next('InitiateAuth', { answer: 429, times: 2 });
  emulator.faults.next('RespondToAuthChallenge', { answer: 429 });
  const calls = recordCalls(page);
  await (await (await LoginPage.open(page)).signIn(ada.email, ada.password)).shown('Ada');
  expect(calls.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(3);
});

test('a pool that stays busy is asked four times, then the page says so', async ({ page, pool, emulator }) => {
  await pool.addUser(ada);
  emulator.faults.next('InitiateAuth', { answer: 429, times: 4 });
  await page.clock.install();
  const calls = recordCalls(page);
  const login = await LoginPage.open(page);
  await login.send(ada.email, ada.password);
  for (const asked of [1, 2, 3, 4]) {
    await expect.poll(() => calls.length, 'calls so far').toBe(asked);
    await page.clock.runFor(4000);
  }
  await login.expectTrouble('too much to do just now. Wait a minute');
  await expect(login.field('Password')).toHaveValue(ada.password);
  await (await login.signIn(ada.email, ada.password)).shown('Ada');
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
