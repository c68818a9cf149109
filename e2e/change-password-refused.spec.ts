/** change-password.html: a password that is wrong, weak, used before, or tried too often. */
import type { Page } from 'playwright/test';
import { localPool } from '../emulator/local-pool.ts';
import { defaultPolicy } from '../emulator/people/password-policy.ts';
import { recordCalls } from './calls.ts';
import { expect, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const newPassword = 'Difference-1822';

async function openSignedIn(page: Page): Promise<ChangePasswordPage> {
  await startSession(page);
  return ChangePasswordPage.open(page);
}

test('a wrong current password is named, and both are emptied', async ({ page, pool }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  await change.send('Wrong-pass-1', newPassword);
  await change.expectMistake('Current password', words.refusals.reasons['wrong-old-password']);
  await expect(change.field('Current password')).toHaveValue('');
  await expect(change.field('New password')).toHaveValue('');
  await change.expectAccessible();
  await change.change(ada.password, newPassword);
});

test('a weak password is named by its rules while it is typed, and before anything is sent', async ({ page, pool }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  const calls = recordCalls(page);
  await change.field('New password').fill('longenough');
  await expect(page.getByRole('listitem').filter({ hasText: words.typed.password.item('length', 8) })).toContainText(
    'done',
  );
  await change.send(ada.password, 'alllowercase');
  await change.expectMistake('New password', /uppercase letter.*number.*symbol/);
  await change.send('', '');
  await change.expectMistake('Current password', words.fields.missing('Current password'));
  await change.expectMistake('New password', words.fields.missing('New password'));
  expect(calls).toEqual([]);
});

test.describe('in a pool that demands more than the page knows', () => {
  test.use({ siteConfig: { passwordPolicy: { MinimumLength: 6 } } });

  test('what the pool says is told beside the field', async ({ page, pool }) => {
    await pool.addUser(ada);
    const change = await openSignedIn(page);
    await change.send(ada.password, 'alllowercase');
    await change.expectMistake('New password', words.refusals.reasons['password-without-upper']);
  });
});

test.describe('in a pool that remembers old passwords', () => {
  const PasswordPolicy = { ...defaultPolicy, PasswordHistorySize: 3 };
  test.use({ poolOptions: { settings: { ...localPool.settings, Policies: { PasswordPolicy } } } });

  test('one of them is refused', async ({ page, pool }) => {
    await pool.addUser(ada);
    const change = await openSignedIn(page);
    await change.change(ada.password, newPassword);
    await ChangePasswordPage.open(page);
    await change.send(newPassword, ada.password);
    await change.expectMistake('New password', words.refusals.reasons['password-used-before']);
  });
});

test('too many attempts are explained', async ({ page, pool }) => {
  await pool.addUser(ada);
  const change = await openSignedIn(page);
  const wrong = change.summary.getByText(words.refusals.reasons['wrong-old-password']);
  const tooMany = change.summary.getByText(words.refusals.reasons['limit-reached']);
  for (let attempts = 0; attempts < 30; attempts += 1) {
    await change.send('Wrong-pass-1', newPassword);
    await expect(change.summary).toBeFocused();
    await expect(wrong.or(tooMany)).toBeVisible();
    if (await tooMany.isVisible()) break;
  }
  await change.expectTrouble(words.refusals.reasons['limit-reached']);
});
