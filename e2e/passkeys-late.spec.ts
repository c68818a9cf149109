/** passkeys.html: a passkey that is made too late, or while another tab has begun to make one. */
import type { Page } from 'playwright/test';
import { addAuthenticator, withPasskeys } from './authenticator.ts';
import { expect, minutes, test } from './fixtures.ts';
import { PasskeysPage } from './pages/passkeys-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';

test.use({ poolOptions: withPasskeys, siteConfig: { passkeys: true } });

const refused = 'The sign-in service no longer waits for this passkey. Try once more.';

/** Once, the person takes their time. */
async function hesitate(page: Page): Promise<{ asked(): Promise<unknown>; confirm(): Promise<void> }> {
  await page.addInitScript(() => {
    const { create } = navigator.credentials;
    navigator.credentials.create = async (options) => {
      navigator.credentials.create = create;
      const confirmed = new Promise((confirm) => addEventListener('confirm', confirm));
      Object.assign(window, { isAsked: true });
      await confirmed;
      return create.call(navigator.credentials, options);
    };
  });
  return {
    asked: () => page.waitForFunction(() => 'isAsked' in window),
    confirm: () => page.evaluate(() => void dispatchEvent(new Event('confirm'))),
  };
}

async function begin(page: Page): Promise<PasskeysPage> {
  const own = await PasskeysPage.open(page);
  await own.add.click();
  return own;
}

test('Ada, who takes four minutes, is told so; her device forgets what it has made, and the next try counts', async ({
  page,
  pool,
  time,
}) => {
  await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  const person = await hesitate(page);
  await startSession(page);
  const own = await begin(page);
  await person.asked();
  await time.pass(4 * minutes);
  await person.confirm();
  await own.expectTrouble(refused);
  await own.expectAccessible();
  await expect.poll(() => authenticator.passkeys()).toEqual([]);
  await own.add.click();
  await expect(own.names).toHaveText(['Passkey on a device']);
  expect(await authenticator.passkeys()).toHaveLength(1);
});

test('of two tabs the one that has begun last makes a passkey, and the other is told to try again', async ({
  page,
  pool,
  context,
}) => {
  await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  const person = await hesitate(page);
  await startSession(page);
  const own = await begin(page);
  await person.asked();
  const second = await context.newPage();
  await addAuthenticator(second);
  await startSession(second);
  const other = await PasskeysPage.open(second);
  await other.add.click();
  await expect(other.names).toHaveText(['Passkey on a device']);
  await person.confirm();
  await own.expectTrouble(refused);
  await expect.poll(() => authenticator.passkeys()).toEqual([]);
  await own.add.click();
  await expect(own.names).toHaveText(['Passkey on a device', 'Passkey on a device 2']);
});
