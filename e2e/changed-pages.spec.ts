/** Pages as somebody has changed them who knows only HTML: what was taken out is not missed, what was moved works there. */
import { createIdentityPool } from '../emulator/identity/create-identity-pool.ts';
import { ownPages } from '../tools/build/own-pages.ts';
import { changePage } from './change-page.ts';
import { expect, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { TokensPage } from './pages/tokens-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

const identityPoolId = 'us-east-1:6f1f3f2e-91ab-4a6f-8b7c-0d0a6c5a7f11';
const entrances = ['login.html', 'register.html', 'confirm.html', 'forgot-password.html'];
const active = ownPages.filter((name) => name !== '404.html');

/** All that a page has besides its forms, with what they ask, and its news. */
const extras = [
  /<header>.*?<\/header>/gs,
  /<nav .*?<\/nav>/gs,
  /<button\s[^>]*type="button".*?<\/button>/gs,
  /<p\s[^>]*class="hint".*?<\/p>/gs,
  /<section .*?<\/section>/gs,
];

function withoutExtras(html: string): string {
  return extras.reduce((left, extra) => left.replace(extra, ''), html);
}

function without(pattern: RegExp): (html: string) => string {
  return (html) => html.replace(pattern, '');
}

function button(id: string): RegExp {
  return new RegExp(`<button[^>]*id="${id}".*?</button>`, 's');
}

test.beforeEach(async ({ pool, emulator }) => {
  const { userPoolId, clientId } = pool;
  createIdentityPool(emulator.world, { id: identityPoolId, providers: [{ userPoolId, clientId }] });
});

// Whatever could bring a part of its own to a page is configured, and finds no place there.
test.use({ siteConfig: { identityPoolId } });

test('each page with nothing left but its forms opens without a complaint', async ({ page, pool, site }) => {
  test.slow();
  await pool.addUser(ada);
  const expectNoComplaint = (name: string) =>
    test.step(name, async () => {
      await page.goto(await changePage(site.folder, name, withoutExtras));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('alert')).toBeHidden();
    });
  for (const name of entrances) await expectNoComplaint(name);
  await startSession(page);
  for (const name of active.filter((each) => !entrances.includes(each))) await expectNoComplaint(name);
});

for (const [left, taken] of [
  ['Sign out', 'sign-out-everywhere'],
  ['Sign out everywhere', 'sign-out'],
] as const) {
  test(`index with “${left}” alone signs Ada out`, async ({ page, pool, site }) => {
    await pool.addUser(ada);
    await startSession(page);
    await page.goto(await changePage(site.folder, 'index.html', without(button(taken))));
    const index = await new IndexPage(page).shown('Ada');
    await (left === 'Sign out' ? index.signOut() : index.signOutEverywhere());
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
}

test('login with nothing left but its forms signs Ada in', async ({ page, pool, site }) => {
  await pool.addUser(ada);
  await page.goto(await changePage(site.folder, 'login.html', withoutExtras));
  await (await new LoginPage(page).shown()).signIn(ada.email, ada.password);
});

test('profile with nothing left but its forms saves a new name', async ({ page, pool, site }) => {
  await pool.addUser(ada);
  await startSession(page);
  await page.goto(await changePage(site.folder, 'profile.html', withoutExtras));
  const profile = await (await new ProfilePage(page).shown()).save({ Name: 'Ada Lovelace' });
  await expect(profile.field('Name')).toHaveValue('Ada Lovelace');
});

test('change-password with nothing left but its forms changes the password', async ({ page, pool, site }) => {
  await pool.addUser(ada);
  await startSession(page);
  await page.goto(await changePage(site.folder, 'change-password.html', withoutExtras));
  await (await new ChangePasswordPage(page).shown()).change(ada.password, 'Jacquard-1804');
});

test('tokens without the part about AWS still shows what is in the tokens', async ({ page, pool, site }) => {
  await pool.addUser(ada);
  await startSession(page);
  const credentials = /<section aria-labelledby="credentials-heading".*?<\/section>/s;
  await page.goto(await changePage(site.folder, 'tokens.html', without(credentials)));
  const tokens = new TokensPage(page);
  await expect(tokens.claim('ID token', 'name')).toContainText('Ada');
  await expect(tokens.button('Get credentials')).toHaveCount(0);
});

test('register asks in the order of its fields, and lists mistakes in that order', async ({ page, site, mail }) => {
  const nameLast = (html: string) => {
    const [field = ''] = /<div>\s*<label for="name">.*?<\/div>/s.exec(html) ?? [];
    return html.replace(field, '').replace('<button type="submit"', `${field}$&`);
  };
  await page.goto(await changePage(site.folder, 'register.html', nameLast));
  const register = new RegisterPage(page);
  await register.button('Create account').click();
  const mistakes = register.summary.getByRole('link');
  await expect(mistakes.first()).toContainText('email');
  await expect(mistakes.last()).toContainText('name');
  await register.register({ name: 'Ada', email: ada.email, password: ada.password });
  await register.confirm((await mail.latest(ada.email)).code ?? '');
});
