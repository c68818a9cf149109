/** Every language as axe sees it: login, a form with its mistakes, and a page behind the gate. */
import type { Page } from 'playwright/test';
import { axeIn } from './axe-in.ts';
import { expect } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';
import { ada } from './people.ts';
import { languages, speakerOf, test } from './speak.ts';
import { startSession } from './start-session.ts';

/** Colours are the same in every language, and judged elsewhere. */
async function judge(page: Page): Promise<void> {
  const { violations } = await (await axeIn(page)).disableRules('color-contrast').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}

test('axe finds nothing in any language, at login, among mistakes and behind the gate', async ({ page, pool }) => {
  test.slow();
  await pool.addUser(ada);
  const form = new FormPage(page);
  const speakers = await Promise.all(languages.map(speakerOf));
  for (const { say, words, address } of speakers) {
    await page.goto(address('login.html'));
    await expect(page.getByRole('heading', { level: 1, name: say('Sign in') })).toBeVisible();
    await judge(page);
    await page.goto(address('register.html'));
    await form.button(say('Create account')).click();
    await expect(form.summary).toContainText(words.fields.missing(say('Name')));
    await judge(page);
  }
  await startSession(page);
  for (const { say, address } of speakers) {
    await page.goto(address('mfa.html'));
    await expect(page.getByRole('heading', { level: 1, name: say('Two-step sign-in') })).toBeVisible();
    await judge(page);
  }
});
