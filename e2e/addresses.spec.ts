/** E-mail addresses are personal: none stands in the address of a page, so none gets into histories and access logs. */
import type { Page } from 'playwright/test';
import { expect, minutes, test } from './fixtures.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { ForgotPasswordPage } from './pages/forgot-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { MfaPage } from './pages/mfa-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';
const phone = '+442079460000';

/** Every address that is asked for, and every one that a page gives itself. */
function recordAddresses(page: Page): string[] {
  const addresses: string[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  return addresses;
}

function historyOf(page: Page): Promise<string[]> {
  return page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
}

function personal(addresses: readonly string[]): string[] {
  return addresses.filter((address) => /@|%40/i.test(address));
}

test('from the first address typed to a sign-in with a new password, no address of a page holds it', async ({
  page,
  mail,
}) => {
  const addresses = recordAddresses(page);
  const login = await LoginPage.open(page);
  await login.field('Email address').fill(ada.email);
  await page.getByRole('link', { name: 'Create an account' }).click();
  const register = await new RegisterPage(page).shown();
  await expect(register.field('Email address')).toHaveValue(ada.email);
  await register.register({ name: 'Ada', email: ada.email, password: ada.password });
  await page.goto('/login.html');
  await login.send(ada.email, ada.password);
  const confirm = await new ConfirmPage(page).shown();
  await expect(page.getByText(ada.email)).toBeVisible();
  await expect(confirm.news).toContainText(words.codes.arrivals['code-sent']);
  await confirm.confirm((await mail.latest(ada.email)).code ?? '');
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  const forgot = await new ForgotPasswordPage(page).shown();
  await expect(forgot.field('Email address')).toHaveValue(ada.email);
  await forgot.askForCode(ada.email);
  await forgot.reset((await mail.latest(ada.email)).code ?? '', newPassword);
  await expect(login.field('Email address')).toHaveValue(ada.email);
  await page.reload();
  await expect(login.field('Email address')).toHaveValue(ada.email);
  expect(personal(await historyOf(page))).toEqual([]);
  await (await login.signIn(ada.email, newPassword)).shown('Ada');
  expect(personal([...addresses, ...(await historyOf(page))])).toEqual([]);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('handed')))).toEqual([]);
});

test('a fresh sign-in knows the address, and its page’s own address does not', async ({ page, pool, time }) => {
  await pool.addUser({ ...ada, phone });
  const addresses = recordAddresses(page);
  await (await LoginPage.open(page)).signIn(ada.email, ada.password);
  await page.goto('/mfa.html');
  const mfa = await new MfaPage(page).shown();
  await time.pass(11 * minutes);
  await mfa.press('Turn on', 'Text message');
  const login = await new LoginPage(page).shown();
  await expect(login.field('Email address')).toHaveValue(ada.email);
  expect(personal([...addresses, ...(await historyOf(page))])).toEqual([]);
});

for (const name of ['login', 'register', 'forgot-password', 'confirm']) {
  test(`a link of older days that brings an address to ${name}.html is read, and leaves the address bar`, async ({
    page,
  }) => {
    await page.goto(`/${name}.html?email=${encodeURIComponent(ada.email)}`);
    if (name === 'confirm') await expect(page.getByText(ada.email)).toBeVisible();
    else await expect(page.getByLabel('Email address', { exact: true })).toHaveValue(ada.email);
    expect(personal(await historyOf(page))).toEqual([]);
  });
}

test('a link in a mail that names its person by address leaves nothing of it in the history', async ({
  page,
  mail,
}) => {
  await (await RegisterPage.open(page)).register({ name: 'Ada', email: ada.email, password: ada.password });
  const { code = '' } = await mail.latest(ada.email);
  const wrong = code === '111111' ? '222222' : '111111';
  await page.goto(`/confirm.html?user=${encodeURIComponent(ada.email)}&code=${wrong}`);
  const confirm = await new ConfirmPage(page).shown();
  await expect(page.getByText(ada.email)).toBeVisible();
  const history = await historyOf(page);
  expect(personal(history)).toEqual([]);
  expect(history.filter((address) => address.includes(wrong))).toEqual([]);
  await page.reload();
  await confirm.confirm(code);
});

for (const button of ['left', 'middle'] as const) {
  for (const [link, path] of [
    ['Forgot your password?', '/forgot-password.html'],
    ['Create an account', '/register.html'],
  ] as const) {
    test(`a ${button} click on “${link}” takes along the address and where the person wants to go`, async ({
      page,
    }) => {
      const login = await LoginPage.open(page, '?return=%2Fprofile.html');
      await login.field('Email address').fill(ada.email);
      const opened = button === 'middle' ? page.context().waitForEvent('page') : undefined;
      await page.getByRole('link', { name: link }).click({ button });
      const next = (await opened) ?? page;
      await next.waitForURL(`**${path}?return=%2Fprofile.html`);
      await expect(next.getByLabel('Email address')).toHaveValue(ada.email);
      expect(await next.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });
  }
}

test('a page that is left takes along nothing that it has put where all tabs look', async ({ page }) => {
  const login = await LoginPage.open(page);
  await login.field('Email address').fill(ada.email);
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect(async () => {
    // As a press with Ctrl is, whose tab then does not open; what sees to it is loaded last.
    await page.getByRole('link', { name: 'Create an account' }).dispatchEvent('auxclick', { button: 1 });
    expect(await kept()).toContain(ada.email);
  }).toPass();
  await page.goto('/404.html');
  expect(await kept()).toBe('{}');
});

test('the links of the way in say where the person wants to go before anybody presses them', async ({ page }) => {
  for (const name of ['login', 'register', 'forgot-password', 'confirm']) {
    await page.goto(`/${name}.html?return=%2Fprofile.html`);
    const links = page.locator('a[data-carry]');
    await expect(links.first()).toHaveAttribute('href', /return/);
    const targets = await links.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).search));
    expect(new Set(targets), name).toEqual(new Set(['?return=%2Fprofile.html']));
  }
});
