/** Every page in every language as axe sees it, and a form with its mistakes: the rules that words can break. */
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { root } from '../tools/config/load-config.ts';
import { expect } from './fixtures.ts';
import { FormPage } from './pages/form-page.ts';
import { ada } from './people.ts';
import { languages, type Speaker, speakerOf, test } from './speak.ts';
import { startSession } from './start-session.ts';

/** What a language may get wrong: its own name, and the names of all there is. Colours and roles are no different in it. */
const rules = [
  ...['html-has-lang', 'html-lang-valid', 'html-xml-lang-mismatch', 'valid-lang', 'document-title'],
  ...['label', 'label-content-name-mismatch', 'form-field-multiple-labels', 'aria-input-field-name', 'select-name'],
  ...['button-name', 'input-button-name', 'link-name', 'aria-command-name', 'aria-toggle-field-name', 'summary-name'],
  ...['image-alt', 'svg-img-alt', 'role-img-alt', 'aria-dialog-name', 'empty-heading', 'empty-table-header'],
  ...['page-has-heading-one', 'heading-order', 'landmark-one-main', 'landmark-unique', 'region'],
];

const all = (await readdir(join(root, 'public'))).filter((name) => name.endsWith('.html'));
/** Whoever is signed in is led on from these. */
const signedOut = ['404.html', 'callback.html', 'confirm.html', 'forgot-password.html', 'login.html', 'register.html'];
const signedIn = all.filter((name) => !signedOut.includes(name));

/** Each page finds axe there already: half a megabyte that need not be sent to it again. */
const ours = createRequire(join(root, 'package.json'));
const axeScript = createRequire(ours.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

async function judge(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page, axeSource: 'void 0' })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
    where,
  ).toEqual([]);
}

async function visit(page: Page, name: string, { address }: Speaker): Promise<void> {
  await page.goto(address(name));
  await expect(page.locator('main'), name).toBeVisible();
}

/** English is what the pages' own tests judge by every rule. */
const others = languages.filter((language) => language !== 'en');

test('axe finds nothing in any language on any page, nor among mistakes', async ({ page, pool }) => {
  // Some two hundred pages in a row: most of a minute, and many on a machine that others keep busy.
  test.setTimeout(600_000);
  expect(signedIn.length).toBeGreaterThan(7);
  await pool.addUser(ada);
  await page.addInitScript({ path: axeScript });
  const form = new FormPage(page);
  const speakers = await Promise.all(others.map(speakerOf));
  for (const speaker of speakers) {
    for (const name of signedOut) {
      await visit(page, name, speaker);
      if (name === 'register.html') {
        await form.button(speaker.say('Create account')).click();
        await expect(form.summary).toContainText(speaker.words.fields.missing(speaker.say('Name')));
      }
      await judge(page, speaker.address(name));
    }
  }
  await startSession(page);
  for (const speaker of speakers) {
    for (const name of signedIn) {
      await visit(page, name, speaker);
      await judge(page, speaker.address(name));
    }
  }
});
