/** register.html: an account, a proven address, and in. */
import { withResponse } from '../emulator/contract/with-response.ts';
import { localPool } from '../emulator/local-pool.ts';
import { recordCalls } from './calls.ts';
import { addField, changePage } from './change-page.ts';
import { expect, hours, test } from './fixtures.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { RegisterPage } from './pages/register-page.ts';
import { ada as known } from './people.ts';
import { words } from './words.ts';

const ada = { name: 'Ada', email: known.email, telnum: '0207946000', password: known.password };

test('Ada signs up, types the code from the mail, and is signed in without her password again', async ({
  page,
  mail,
  pool,
  emulator,
}) => {
  const calls = recordCalls(page);
  const register = await (await RegisterPage.open(page)).register(ada);
  await expect(page.getByText(ada.email)).toBeVisible();
  const { code = '' } = await mail.latest(ada.email);
  const index = await register.confirm(code);
  await index.shown('Ada');
  expect(calls[0]?.body).toMatchObject({
    Username: ada.email,
    UserAttributes: expect.arrayContaining([
      { Name: 'name', Value: 'Ada' },
      { Name: 'email', Value: ada.email },
      { Name: 'custom:telnum', Value: ada.telnum },
    ]),
  });
  expect(JSON.stringify(calls[0]?.body.UserAttributes)).not.toContain('password');
  expect(Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {})).toHaveLength(1);
});

test('the password stands in no address, no storage and no console', async ({ page, mail }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('framenavigated', (frame) => said.push(frame.url()));
  const register = await (await RegisterPage.open(page)).register(ada);
  const { code = '' } = await mail.latest(ada.email);
  await register.confirm(code);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]),
  );
  expect([...said, stored].join('\n')).not.toContain(ada.password);
});

test.describe('with a pool whose mail has a link to the site', () => {
  test.use({
    poolOptions: {
      triggers: {
        customMessage: (event) => {
          const query = `user=${encodeURIComponent(event.userName)}&code=${event.request.codeParameter}`;
          return withResponse(event, { emailMessage: `Open http://site.example/confirm.html?${query}` });
        },
      },
    },
  });

  test('the link, opened in another tab, lets the waiting page go on by itself', async ({ page, mail, context }) => {
    await (await RegisterPage.open(page)).register(ada);
    const { link = '' } = await mail.latest(ada.email);
    const other = await context.newPage();
    await other.goto(link.replace('http://site.example', ''));
    await new IndexPage(page).shown('Ada');
    await new LoginPage(other).shown();
  });
});

test('a domain in another script is shown as it was typed, and sent as mail servers take it', async ({
  page,
  mail,
}) => {
  const register = await (await RegisterPage.open(page)).register({ ...ada, email: 'Anna <anna@bücher.example>' });
  await expect(page.getByText('We have sent a code to anna@bücher.example')).toBeVisible();
  const index = await register.confirm((await mail.latest('anna@xn--bcher-kva.example')).code ?? '');
  await expect(page.getByText('You are signed in as anna@bücher.example')).toBeVisible();
  await index.shown('Ada');
});

test('a name that runs from right to left keeps its order to itself', async ({ page, mail }) => {
  const register = await RegisterPage.open(page);
  await expect(register.field('Name')).toHaveAttribute('dir', 'auto');
  await register.register({ ...ada, name: 'עדה (1)' });
  await (await register.confirm((await mail.latest(ada.email)).code ?? '')).shown('עדה (1)');
  const name = page.getByRole('heading', { level: 1 }).locator('[dir="auto"]');
  await expect(name).toHaveCSS('unicode-bidi', 'isolate');
  await expect(name).toHaveCSS('direction', 'rtl');
});

test.describe('with one attribute more in the pool', () => {
  const telnum = { Name: 'telnum', AttributeDataType: 'String', Mutable: true } as const;
  test.use({ poolOptions: { settings: { ...localPool.settings, Schema: [telnum, { ...telnum, Name: 'team' }] } } });

  test('an input added to the page is all it takes to collect it', async ({ page, site, pool, mail, emulator }) => {
    await page.goto(await changePage(site.folder, 'register.html', (html) => addField(html, 'Team', 'custom:team')));
    const register = await new RegisterPage(page).fill(ada);
    await register.field('Team').fill('Engines');
    await register.button('Create account').click();
    await mail.latest(ada.email);
    const [user] = Object.values(emulator.world.state.pools[pool.userPoolId]?.users ?? {});
    expect(user?.attributes).toMatchObject({ 'custom:team': 'Engines', name: 'Ada' });
  });
});

test.describe('in a pool that confirms at once', () => {
  test.use({ poolOptions: { triggers: { preSignUp: (event) => withResponse(event, { autoConfirmUser: true }) } } });

  test('Ada is signed in without a code', async ({ page }) => {
    await (await RegisterPage.open(page)).send(ada);
    await new IndexPage(page).shown('Ada');
  });
});

test('a wrong code can be mended, another one asked for, and only the newest works', async ({ page, mail }) => {
  const register = await (await RegisterPage.open(page)).register(ada);
  const { code: first = '' } = await mail.latest(ada.email);
  await register.sendCode(first === '111111' ? '222222' : '111111');
  await register.expectMistake('Code', words.refusals.reasons['wrong-sent-code']);
  await register.expectAccessible();
  await register.button('Send another code').click();
  await expect(register.news).toContainText('We have sent a new code');
  await expect.poll(() => mail.count(ada.email)).toBe(2);
  const { code = '' } = await mail.latest(ada.email);
  await (await register.confirm(`${code.slice(0, 3)} ${code.slice(3)}`)).shown('Ada');
});

test('a code that is a day old has expired, and the page says so', async ({ page, mail, time }) => {
  const register = await (await RegisterPage.open(page)).register(ada);
  const { code = '' } = await mail.latest(ada.email);
  await time.pass(25 * hours);
  await register.sendCode(code);
  await register.expectMistake('Code', words.refusals.reasons['code-expired']);
});

test('a second click while the first is under way sends nothing', async ({ page, mail }) => {
  const calls = recordCalls(page);
  const register = await (await RegisterPage.open(page)).fill(ada);
  await register.button('Create account').dblclick();
  await mail.latest(ada.email);
  await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
  expect(calls.map(({ operation }) => operation)).toEqual(['SignUp']);
});

test('the keyboard alone suffices', async ({ page, mail }) => {
  const register = await RegisterPage.open(page);
  const typed: [label: string, value: string][] = [
    ['Name', ada.name],
    ['Email address', ada.email],
    ['Password', ada.password],
    ['Type it again', ada.password],
  ];
  for (const [label, value] of typed) {
    await register.tabTo(register.field(label));
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  const { code = '' } = await mail.latest(ada.email);
  await expect(page.getByRole('heading', { name: 'Check your messages' })).toBeFocused();
  await register.tabTo(register.field('Code'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await new IndexPage(page).shown('Ada');
});

test('axe finds nothing on the page and on the question for the code', async ({ page }) => {
  const register = await RegisterPage.open(page);
  await register.expectAccessible();
  await register.register(ada);
  await register.expectAccessible();
});
