/** Pages of a deployer's own by the recipe of docs/pages.md: two files, and the parts that our pages have. */
import type { Page } from 'playwright/test';
import { expect } from './fixtures.ts';
import { expectHeadingAndLabels, expectPlainHtml, expectPolicy, expectSilentForms, expectToFit } from './judge-page.ts';
import { hosts, test } from './own-pages.ts';
import type { OwnProject } from './own-project.ts';
import { FormPage } from './pages/form-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

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
    test(`${name}, made of two files, in a site ${place} is what every page of ours is`, async ({
      page,
      pool,
      own,
      site,
      request,
    }) => {
      test.slow();
      await pool.addUser(ada);
      await signIn(page, own[key] + name);

      await test.step('is in the navigation, which leads from it to every page and back', async () => {
        const nav = page.getByRole('navigation', { name: 'Account' });
        await expect(nav.locator('[aria-current="page"]')).toHaveText(link);
        await page.getByRole('banner').getByRole('link').click();
        await expect(page.getByRole('heading', { level: 1, name: 'Hi' })).toBeVisible();
        for (const { label, heading } of [
          { label: 'Profile', heading: 'Your profile' },
          { label: link, heading: 'Notes' },
        ]) {
          await nav.getByRole('link', { name: label, exact: true }).click();
          await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        }
        expect(page.url()).toBe(own[key] + name);
      });

      await test.step('says what is wrong in its own words, and is accessible in each state', async () => {
        const form = new FormPage(page);
        await form.expectAccessible();
        await page.getByRole('button', { name: 'Keep it' }).click();
        await expect(form.summary.getByRole('link')).toHaveText([
          'Write a word or two',
          'Answer “Who is to read it?”',
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
          words.fields.notACode,
        ]);
        await expect(page.getByLabel('Who is to read it?')).toHaveAccessibleDescription('That is nobody’s address');
        await page.getByLabel('Note', { exact: true }).fill('Engine');
        await page.getByLabel('Who is to read it?').fill('grace@navy.example');
        await page.getByLabel('Code', { exact: true }).fill('123456');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('status')).toHaveText('Kept: Engine');
      });

      await test.step('has the headers, the policy, the room and the labels of ours', async () => {
        await expectPolicy(request, own[key] + name, site.config);
        await expectPlainHtml(request, own[key] + name);
        await expectToFit(page, own[key] + name);
        await expectHeadingAndLabels(page, own[key] + name);
      });
    });
  }
}

/** Each of them in each place. */
const addressesOf = (own: OwnProject) =>
  Object.values(hosts).flatMap((key) => ['notes.html', 'reports/notes.html'].map((name) => own[key] + name));

test.describe('a page made of two files, without its scripts', () => {
  test.use({ expectedErrors: /ERR_BLOCKED_BY_CLIENT/ });

  test('sends nothing by itself, and says that they have not come', async ({ page, own }) => {
    for (const address of addressesOf(own)) {
      await expectSilentForms(page, address);
      await expect(page.locator('#late'), address).toHaveCount(1);
    }
  });
});

test.describe('a page made of two files, in a browser without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('says what is needed', async ({ page, own }) => {
    for (const address of addressesOf(own)) {
      await page.goto(address);
      await expect(page.locator('noscript .notice'), address).toBeVisible();
    }
  });
});
