/** Whoever comes back from managed login without being signed in is told why in words, and has a way on. */
import { expect, minutes } from './fixtures.ts';
import { CallbackPage, goWith, PretendPage, test } from './managed-login.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { words } from './words.ts';

const email = 'grace@gmail.example';

test('Grace refuses, reads so, tries again by the keyboard, and comes to the page that she wanted', async ({
  page,
}) => {
  await page.goto('/tokens.html');
  await (await goWith(page, 'Continue with Google', 'Google')).refuse();
  const callback = await new CallbackPage(page).expectWord(words.callback.refused('Google'));
  await callback.expectAccessible();
  // To load it again tells nothing new and signs nobody in: there is a page for that.
  await page.reload();
  const login = await new LoginPage(page).shown();
  await (await goWith(page, 'Continue with Google', 'Google')).refuse();
  await callback.expectWord(words.callback.refused('Google'));
  await login.tabTo(callback.button('Try again'));
  await page.keyboard.press('Enter');
  await (await new PretendPage(page).shown('Google')).say(email, 'Grace');
  await expect(page).toHaveURL(/\/tokens\.html$/);
});

test.describe('with a pool that requires an address', () => {
  test.use({ morePool: { settings: { Schema: [{ Name: 'email', Required: true, Mutable: true }] } } });

  test('what is wrong at the provider, and what it does not tell, is said with its name', async ({ page }) => {
    await LoginPage.open(page, '?return=/tokens.html');
    await (await goWith(page, 'Continue with Google', 'Google')).say(email, 'Grace', 'says who I am, but no address');
    const callback = new CallbackPage(page);
    await callback.expectWord(words.callback.lacking('Google', ['Email address']));
    await callback.button('Try again').click();
    await new PretendPage(page).say(email, 'Grace', 'fails with an error');
    await callback.expectWord(words.callback.trouble('Google'));
    await callback.button('Try again').click();
    await new PretendPage(page).say(email, 'Grace', 'does not answer in time');
    await callback.expectWord(words.callback.trouble('Google'));
    await page.getByRole('link', { name: 'Back to the sign-in page' }).click();
    await expect(page).toHaveURL(/\/login\.html\?return=%2Ftokens\.html$/);
  });
});

test.describe('with a function that lets nobody in', () => {
  test.use({
    morePool: {
      triggers: {
        preSignUp: () => {
          throw new Error('Ask Charles for an invitation first');
        },
      },
    },
  });

  test('its own words are told as they are', async ({ page }) => {
    await LoginPage.open(page);
    await (await goWith(page, 'Continue with Google', 'Google')).say(email, 'Grace');
    await new CallbackPage(page).expectWord('Ask Charles for an invitation first');
  });
});

test('what was begun longer than ten minutes ago counts no more, whatever comes back', async ({ page, time }) => {
  await LoginPage.open(page);
  const begun = page.waitForRequest(/\/oauth2\/authorize/);
  const pretend = await goWith(page, 'Continue with Google', 'Google');
  const { searchParams } = new URL((await begun).url());
  await time.pass(11 * minutes);
  // The provider has given up by now, and somebody has kept its page.
  await page.goto(`/callback.html?code=1&state=${searchParams.get('state')}`);
  const callback = await new CallbackPage(page).expectWord(words.callback.tooOld);
  await callback.button('Try again').click();
  await (await pretend.shown('Google')).say(email, 'Grace');
  await new IndexPage(page).shown('Grace');
});

test.describe('with a scope that the app client lacks', () => {
  test.use({
    siteConfig: async ({ emulator }, use) =>
      use({ managedLogin: { domain: emulator.url, scopes: ['openid', 'api/read'] } }),
  });

  test('Grace reads that nobody but the site’s people can mend that, and the console says what', async ({ page }) => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await LoginPage.open(page);
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    const callback = await new CallbackPage(page).expectWord(words.callback.notAllowed);
    expect(warnings.join()).toMatch(/managedLogin: .*invalid_scope/);
    await callback.expectAccessible();
  });
});

test('two tabs sign two people in, each as who they are; an address that is copied signs nobody in', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await LoginPage.open(page);
  await LoginPage.open(other);
  const [mine, theirs] = [
    await goWith(page, 'Continue with Google', 'Google'),
    await goWith(other, 'Continue with Facebook', 'Facebook'),
  ];
  const back = page.waitForRequest(/\/callback\.html\?code=/);
  await mine.say(email, 'Grace');
  await new IndexPage(page).shown('Grace');
  await theirs.say('ada@facebook.example', 'Ada');
  await new IndexPage(other).shown('Ada');
  const address = (await back).url();
  const third = await context.newPage();
  await third.goto(address);
  await new CallbackPage(third).expectWord(words.callback.used);
  await expect(third.getByRole('button', { name: 'Try again' })).toBeHidden();
  // In the tab where it was finished, it just leads on.
  await page.goto(address);
  await new IndexPage(page).shown('Grace');
});

test('a second press changes nothing, and whoever goes Back from the provider can go another way', async ({ page }) => {
  const begun: string[] = [];
  page.on('request', (request) => request.url().includes('/oauth2/authorize') && begun.push(request.url()));
  await LoginPage.open(page);
  await page.getByRole('button', { name: 'Continue with Google' }).dblclick();
  await new PretendPage(page).shown('Google');
  expect(begun).toHaveLength(1);
  await page.goBack();
  await new LoginPage(page).shown();
  await (await goWith(page, 'Continue with Facebook', 'Facebook')).say('grace@facebook.example', 'Grace');
  await new IndexPage(page).shown('Grace');
  // The page of the provider is still there, and what it sends was good for one time.
  await page.goBack();
  await (await new PretendPage(page).shown('Facebook')).say('grace@facebook.example', 'Grace');
  await new IndexPage(page).shown('Grace');
});

test.describe('with a network that fails', () => {
  test.use({ expectedErrors: /managedLogin|net::ERR/ });

  test('Grace, offline as she comes back, tries again and is in without another question', async ({ page }) => {
    await LoginPage.open(page, '?return=/tokens.html');
    const pretend = await goWith(page, 'Continue with Google', 'Google');
    await page.route('**/oauth2/token', (route) => route.abort('connectionfailed'));
    await pretend.say(email, 'Grace');
    const callback = await new CallbackPage(page).expectWord(words.trouble.kinds.Network);
    await callback.expectAccessible();
    for (const [status, sentence] of [
      [429, words.refusals.reasons.busy],
      [403, words.refusals.troubles.Service],
    ] as const) {
      await page.route('**/oauth2/token', (route) =>
        route.fulfill({ status, body: '<p>', headers: { 'Access-Control-Allow-Origin': '*' } }),
      );
      await callback.button('Try again').click();
      await callback.expectWord(sentence);
    }
    await page.unroute('**/oauth2/token');
    await callback.button('Try again').click();
    await expect(page).toHaveURL(/\/tokens\.html$/);
  });

  test('a code that is spent, or tokens for somebody else, sign nobody in', async ({ page }) => {
    let answers = 0;
    await page.route('**/oauth2/token', async (route) => {
      answers += 1;
      const json = { error: 'invalid_grant' };
      await route.fulfill({ status: 400, json, headers: { 'Access-Control-Allow-Origin': '*' } });
    });
    await LoginPage.open(page);
    await (await goWith(page, 'Continue with Google', 'Google')).say(email, 'Grace');
    const callback = await new CallbackPage(page).expectWord(words.callback.failed);
    expect(answers, 'one more try, without a question').toBe(2);
    await page.unroute('**/oauth2/token');
    const begun = page.waitForRequest(/\/oauth2\/authorize/);
    await page.route('**/oauth2/authorize*', (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('nonce', 'another');
      return route.continue({ url: url.href });
    });
    await callback.button('Try again').click();
    await begun;
    await callback.expectWord(words.callback.unfit);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
});

test('a page in German tells it in German, though one address is registered for all languages', async ({ page }) => {
  await page.goto('/de/login.html');
  await page.getByRole('button', { name: 'Weiter mit Google' }).click();
  await new PretendPage(page).refuse();
  await expect(page.getByRole('alert')).toContainText('Sie sind nicht angemeldet');
  await expect(page).toHaveURL(/\/de\/callback\.html/);
  await page.goto('/ar/login.html');
  await page.setViewportSize({ width: 360, height: 780 });
  await new CallbackPage(page).expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a host that leaves .html out of addresses is one that Grace comes back to, too', async ({ page }) => {
  await page.route(
    ({ pathname }) => pathname.endsWith('.html'),
    (route) => {
      const Location = route.request().url().replace('.html', '');
      return route.fulfill({ status: 308, headers: { Location } });
    },
  );
  await page.goto('/de/login?return=/de/tokens');
  await page.getByRole('button', { name: 'Weiter mit Google' }).click();
  await (await new PretendPage(page).shown('Google')).say('grace@gmail.example', 'Grace');
  await expect(page).toHaveURL(/\/de\/tokens$/);
});
