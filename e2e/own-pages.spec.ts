/** Pages that a deployer has added, by the recipe of docs/pages.md: in the site's root and in folders of it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { test as base, expect, hours } from './fixtures.ts';
import { expectHeadingAndLabels, expectPlainHtml, expectPolicy, expectSilentForms, expectToFit } from './judge-page.ts';
import { type OwnProject, openOwnProject } from './own-project.ts';
import { FormPage } from './pages/form-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

const html = (name: string, up = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Mine</title>
    <link rel="stylesheet" href="${up}site.css">
    <script type="module" src="${name}.js"></script>
  </head>
  <body>
    <main hidden>
      <h1>Mine</h1>
      <p><img src="picture.svg" alt="A square"> <a href="${up}index.html">Home</a></p>
    </main>
  </body>
</html>
`;
const script = (up: string) => `import { checkLogin } from '${up}gate/check-login.ts';

const { email } = await checkLogin();
document.querySelector('h1')?.append(' and ', email ?? '');
`;

/** README's recipe, and a form whose fields have words of their own. */
const notes = `<!doctype html>
<html lang="en">
  <head>
    <!--#include file="parts/head.html" title="Notes" -->
    <script type="module" src="notes.js"></script>
  </head>
  <body>
    <!--#include file="parts/top.html" -->
    <main hidden>
      <p role="status"></p>
      <h1>Notes</h1>
      <form id="note" method="dialog" novalidate>
        <div>
          <label for="text">Note</label>
          <input id="text" name="text" required data-missing="Write a word or two" data-max="9" data-wrong="Nine letters will do">
        </div>
        <div>
          <label for="reader">Who is to read it?</label>
          <input id="reader" name="reader" type="email" required data-wrong="That is nobody’s address">
        </div>
        <!--#include file="parts/code-field.html" label="Code" hint="From the last mail" -->
        <button type="submit">Keep it</button>
      </form>
    </main>
  </body>
</html>
`;
const notesScript = (up: string) => `import { onSubmit } from '${up}form/submit.ts';
import { say } from '${up}view/status.ts';
import { checkLogin } from '${up}gate/check-login.ts';

await checkLogin();
onSubmit('note', async (_, { text }) => say('Kept: ' + text));
`;
const navigation = readFileSync(new URL('../public/parts/nav.html', import.meta.url), 'utf8').replace(
  '</ul>',
  '<li><a href="notes.html">Notes</a></li><li><a href="reports/notes.html">Reports</a></li></ul>',
);
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

const test = base.extend<object, { own: OwnProject }>({
  own: [
    async ({ site }, use) => {
      const own = await openOwnProject(site.config, {
        'public/parts/nav.html': navigation,
        'public/notes.html': notes,
        'src/pages/notes.ts': notesScript('../'),
        'public/reports/notes.html': notes,
        'src/pages/reports/notes.ts': notesScript('../../'),
        'public/mine.html': html('mine'),
        'public/picture.svg': picture,
        'src/pages/mine.ts': script('../'),
        'public/reports/mine.html': html('mine', '../'),
        'public/reports/picture.svg': picture,
        'src/pages/reports/mine.ts': script('../../'),
        'public/reports/2026/may.html': html('may', '../../'),
        'public/reports/2026/picture.svg': picture,
        'src/pages/reports/2026/may.ts': script('../../../'),
      });
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context, config }, use) => {
    const body = `export const config = ${JSON.stringify(config)};`;
    await context.route('**/config.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await use(context);
  },
});

const hosts = { 'in the root of its host': 'atRoot', 'in a folder of its host': 'inFolder' } as const;

async function expectMine(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Mine and ${ada.email}`);
  await expect(page.getByRole('main')).toHaveCSS('border-radius', '16px');
  expect(await page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(9);
}

for (const [place, key] of Object.entries(hosts)) {
  for (const name of ['mine.html', 'reports/mine.html', 'reports/2026/may.html']) {
    test(`${name} of a site ${place} leads a stranger to login, and back to itself`, async ({ page, pool, own }) => {
      await pool.addUser(ada);
      await page.goto(`${own[key]}${name}?year=2026`);
      const login = await new LoginPage(page).shown();
      expect(page.url().replace(/\?.*/, '')).toBe(`${own[key]}login.html`);
      await login.send(ada.email, ada.password);
      await expectMine(page);
      expect(page.url()).toBe(`${own[key]}${name}?year=2026`);
      await page.getByRole('link', { name: 'Home' }).click();
      await expect(page.getByRole('heading', { name: 'Hi' })).toBeVisible();
    });
  }

  test.describe('an address that leads nowhere', () => {
    test.use({ expectedErrors: /404/ });

    for (const depth of ['nothing.html', 'no/such/page.html'])
      test(`${depth} of a site ${place} gets the error page in the site’s look`, async ({ page, own }) => {
        expect((await page.goto(own[key] + depth))?.status()).toBe(404);
        await expect(page.getByRole('main')).toHaveCSS('border-radius', '16px');
        const icon = page.locator('header img');
        expect(await icon.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
        await page.getByRole('link', { name: 'Go to the start page' }).click();
        await new LoginPage(page).shown();
        expect(page.url()).toContain(`${own[key]}login.html`);
      });
  });
}

test('a page of two lines says that the pool can’t be reached, and tries again when it is asked to', async ({
  page,
  pool,
  own,
  time,
  network,
}) => {
  await pool.addUser(ada);
  await page.goto(`${own.atRoot}mine.html`);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expectMine(page);
  await time.pass(2 * hours);
  await network.cut();
  await page.reload();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('can’t be reached');
  await expect(page).toHaveTitle('Error: Mine');
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeHidden();
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.click();
  await expect(summary).toBeFocused();
  await network.mend();
  await retry.click();
  await expectMine(page);
  await expect(summary).toBeHidden();
  await expect(page).toHaveTitle('Mine');
  await expect(page.getByRole('main')).toHaveCount(1);
});

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await (await new LoginPage(page).shown()).send(ada.email, ada.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible();
}

for (const [place, key] of Object.entries(hosts)) {
  for (const [name, link] of [
    ['notes.html', 'Notes'],
    ['reports/notes.html', 'Reports'],
  ] as const) {
    test.describe(`${name}, made of two files, in a site ${place}`, () => {
      test('is in the navigation, which leads from it to every page and back', async ({ page, pool, own }) => {
        await pool.addUser(ada);
        await signIn(page, own[key] + name);
        const nav = page.getByRole('navigation', { name: 'Account' });
        await expect(nav.locator('[aria-current="page"]')).toHaveText(link);
        await page.getByRole('banner').getByRole('link').click();
        await expect(page.getByRole('heading', { level: 1, name: 'Hi' })).toBeVisible();
        for (const { words, heading } of [
          { words: 'Profile', heading: 'Your profile' },
          { words: link, heading: 'Notes' },
        ]) {
          await nav.getByRole('link', { name: words, exact: true }).click();
          await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        }
        expect(page.url()).toBe(own[key] + name);
      });

      test('says what is wrong in its own words, and is accessible in each state', async ({ page, pool, own }) => {
        await pool.addUser(ada);
        await signIn(page, own[key] + name);
        const form = new FormPage(page);
        await form.expectAccessible();
        await page.getByRole('button', { name: 'Keep it' }).click();
        await expect(form.summary.getByRole('link')).toHaveText([
          'Write a word or two',
          'Enter your who is to read it?',
          'Enter the code',
        ]);
        await form.expectAccessible();
        await page.getByLabel('Note', { exact: true }).fill('Ten letters');
        await page.getByLabel('Who is to read it?').fill('grace@');
        await page.getByLabel('Code', { exact: true }).fill('12');
        await page.getByRole('button', { name: 'Keep it' }).click();
        await expect(form.summary.getByRole('link')).toHaveText([
          'Nine letters will do',
          'That is nobody’s address',
          'The code is 6 to 8 digits, such as 123456',
        ]);
        await expect(page.getByLabel('Who is to read it?')).toHaveAccessibleDescription('That is nobody’s address');
        await page.getByLabel('Note', { exact: true }).fill('Engine');
        await page.getByLabel('Who is to read it?').fill('grace@navy.example');
        await page.getByLabel('Code', { exact: true }).fill('123456');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('status')).toHaveText('Kept: Engine');
      });

      test('is what every page of ours is', async ({ page, pool, own, site, request }) => {
        await pool.addUser(ada);
        await expectPolicy(request, own[key] + name, site.config);
        await expectPlainHtml(request, own[key] + name);
        await signIn(page, own[key] + name);
        await expectToFit(page, own[key] + name);
        await expectHeadingAndLabels(page, own[key] + name);
      });

      test.describe('without its scripts', () => {
        test.use({ expectedErrors: /ERR_BLOCKED_BY_CLIENT/ });

        test('sends nothing by itself, and says that they have not come', async ({ page, own }) => {
          await expectSilentForms(page, own[key] + name);
          await expect(page.locator('#late')).toHaveCount(1);
        });
      });

      test.describe('in a browser without any', () => {
        test.use({ javaScriptEnabled: false });

        test('says what is needed', async ({ page, own }) => {
          await page.goto(own[key] + name);
          await expect(page.locator('noscript .notice')).toBeVisible();
        });
      });
    });
  }
}
