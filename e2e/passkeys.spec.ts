/** passkeys.html: passkeys are listed, made and deleted, with an authenticator of Chromium's own. */
import type { CreatedPool, Emulator } from '../emulator/emulator.ts';
import { addAuthenticator, withPasskeys } from './authenticator.ts';
import { expect, minutes, test } from './fixtures.ts';
import { ChangePasswordPage } from './pages/change-password-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { PasskeysPage } from './pages/passkeys-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { startSession } from './start-session.ts';
import { words } from './words.ts';

const Schema = [{ Name: 'passkeys', AttributeDataType: 'String' as const, Mutable: true }];

test.use({
  poolOptions: { ...withPasskeys, settings: { ...withPasskeys.settings, Schema } },
  siteConfig: { passkeys: true },
});

const onDevice = words.passkeys.onDevice;
const onePassword = 'bada5566-a7aa-401f-bd96-45619a55120d';

function accountOf(emulator: Emulator, pool: CreatedPool, sub: string) {
  const user = emulator.world.state.pools[pool.userPoolId]?.users[sub];
  if (!user) throw new Error(`Nobody is ${sub}`);
  return user;
}

test('Ada makes a passkey, hears that one is enough for this device, and deletes it', async ({
  page,
  pool,
  emulator,
}) => {
  const account = accountOf(emulator, pool, await pool.addUser(ada));
  const authenticator = await addAuthenticator(page);
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
  await own.expectAccessible();

  await own.tabTo(own.add);
  await page.keyboard.press('Enter');
  await own.expectNews(words.passkeys.made(onDevice));
  await expect(own.passkey(onDevice).getByText('This device')).toBeVisible();
  await expect(own.passkey(onDevice).getByText(/^Made on \w+ \d+, \d{4}$|^Made on \d+ \w+ \d{4}$/)).toBeVisible();
  const [id = ''] = await authenticator.passkeys();
  expect(account.passkeys?.map((passkey) => passkey.id)).toEqual([id]);
  expect(JSON.parse(account.attributes['custom:passkeys'] ?? '')).toEqual({
    [id.slice(0, 12)]: account.passkeys?.[0]?.aaguid,
  });
  await own.expectAccessible();

  await own.add.click();
  await own.expectNews(words.passkeys.there);

  await own.button(`Delete ${onDevice}`).click();
  await expect(page.getByRole('heading', { name: 'Delete this passkey?' })).toBeFocused();
  await expect(page.getByText('This is your only way to sign in.')).toBeHidden();
  await own.expectAccessible();
  await own.tabTo(own.button('Keep it'));
  await page.keyboard.press('Enter');
  await expect(own.names).toBeFocused();

  await own.button(`Delete ${onDevice}`).click();
  await own.button('Delete passkey').click();
  await own.expectNews(/is deleted, so nobody can sign in with it any more\./);
  await expect(own.names).toHaveCount(0);
  expect(account.passkeys).toEqual([]);
  expect(account.attributes['custom:passkeys']).toBe('{}');
  await expect.poll(() => authenticator.passkeys(), 'the device is told').toEqual([]);
});

test('names come along from other devices, and those that are the same are numbered', async ({
  page,
  pool,
  emulator,
}) => {
  const sub = await pool.addUser(ada);
  const account = accountOf(emulator, pool, sub);
  const key = { kty: 'EC' as const, crv: 'P-256' as const, x: '', y: '' };
  const passkey = { key, aaguid: onePassword, counter: 0, transports: [], rpId: 'localhost', clientId: pool.clientId };
  account.passkeys = ['AAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBB', 'CCCCCCCCCCCCCCCC'].map((id, at) => {
    return { ...passkey, id, createdAt: Date.UTC(2026, 0, at + 1), attachment: at ? 'platform' : 'cross-platform' };
  });
  account.attributes['custom:passkeys'] = JSON.stringify({ BBBBBBBBBBBB: onePassword, CCCCCCCCCCCC: onePassword });
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await expect(own.names).toHaveText([words.passkeys.onKey, '1Password', '1Password 2']);
  await expect(page.getByText('This device').filter({ visible: true })).toHaveCount(0);
  await own.button('Delete 1Password').click();
  account.passkeys = account.passkeys?.filter(({ id }) => !id.startsWith('B'));
  await own.button('Delete passkey').click();
  await own.expectNews(/1Password.? was deleted in another place before/);
  // Until the page is loaded again, none is called what is gone.
  await expect(own.names).toHaveText([words.passkeys.onKey, '1Password 2']);
  await page.reload();
  await expect(own.names).toHaveText([words.passkeys.onKey, '1Password']);
});

test('the last way in is not deleted unawares', async ({ page, pool, emulator }) => {
  const account = accountOf(emulator, pool, await pool.addUser(ada));
  await addAuthenticator(page);
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await own.add.click();
  await expect(own.names).toHaveText([onDevice]);
  delete account.password;
  await own.button(`Delete ${onDevice}`).click();
  await expect(page.getByText('This is your only way to sign in.')).toBeVisible();
  await page.getByRole('link', { name: 'choose a password' }).click();
  const choice = await new ChangePasswordPage(page).shown();
  await expect(choice.field('New password')).toBeVisible();
  await expect(choice.field('Current password')).toBeHidden();

  await PasskeysPage.open(page);
  await own.button(`Delete ${onDevice}`).click();
  await own.button('Delete passkey').click();
  await own.expectMistake('I know that I can’t sign in any more', 'Tick this if you want to delete it all the same');
  await own.expectAccessible();
  expect(account.passkeys).toHaveLength(1);
  await own.field('I know that I can’t sign in any more').check();
  await own.button('Delete passkey').click();
  await own.expectNews(/is deleted/);
  expect(account.passkeys).toEqual([]);
});

test('giving up is no mistake, and a password manager that breaks what it hands out does no harm', async ({
  page,
  pool,
}) => {
  await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  await page.addInitScript(() => {
    const broken = () => {
      throw new TypeError('Illegal invocation');
    };
    PublicKeyCredential.prototype.toJSON = broken;
    AuthenticatorAttestationResponse.prototype.getPublicKey = broken;
    AuthenticatorAttestationResponse.prototype.getTransports = broken;
    const { create } = navigator.credentials;
    navigator.credentials.create = (options) =>
      'giveUp' in window
        ? Promise.reject(new DOMException('', 'NotAllowedError'))
        : create.call(navigator.credentials, options);
  });
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await page.evaluate(() => Object.assign(window, { giveUp: true }));
  await own.add.click();
  await expect(own.news).toHaveText(words.passkeys.cancelled);
  await expect(own.summary).toBeHidden();
  await expect(own.add).toBeFocused();
  await page.evaluate(() => Reflect.deleteProperty(window, 'giveUp'));
  await own.add.click();
  await expect(own.names).toHaveText([onDevice]);
  expect(await authenticator.passkeys()).toHaveLength(1);
});

test('a passkey that was made all the same when the answer got lost is one, and is in the list', async ({
  page,
  pool,
  emulator,
}) => {
  await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  await startSession(page);
  const own = await PasskeysPage.open(page);
  emulator.faults.next('CompleteWebAuthnRegistration', { answer: 'lose' });
  await own.add.click();
  await own.expectTrouble(words.trouble.kinds.Network);
  await own.add.click();
  await own.expectNews(words.passkeys.there);
  await expect(own.names).toHaveText([onDevice]);
  expect(await authenticator.passkeys()).toHaveLength(1);
});

test('a sign-in that is too old is asked for anew first', async ({ page, pool, time }) => {
  await pool.addUser(ada);
  await addAuthenticator(page);
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await time.pass(11 * minutes);
  await own.add.click();
  const login = await new LoginPage(page).shown();
  await expect(login.news).toContainText(words.arrivals['fresh-sign-in']);
});

test.describe('where there are no passkeys', () => {
  test.use({ poolOptions: {} });

  test('the pool’s word is passed on calmly', async ({ page, pool }) => {
    await pool.addUser(ada);
    await startSession(page);
    const own = await PasskeysPage.open(page);
    await own.add.click();
    await expect(page.getByText('This site does not let people sign in with a passkey.')).toBeVisible();
    await expect(own.add).toBeHidden();
    await expect(own.summary).toBeHidden();
    await own.expectAccessible();
  });

  test.describe('by the configuration', () => {
    test.use({ siteConfig: {} });

    test('the page says so', async ({ page, pool }) => {
      await pool.addUser(ada);
      await startSession(page);
      await PasskeysPage.open(page);
      await expect(page.getByText('This site does not let people sign in with a passkey.')).toBeVisible();
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    });
  });
});

test.describe('at an address of numbers', () => {
  test.use({ baseURL: async ({ siteUrl }, use) => use(siteUrl.replace('localhost', '127.0.0.1')) });

  test('people see what they have, and where one can be made', async ({ page, pool }) => {
    await pool.addUser(ada);
    await startSession(page);
    const own = await PasskeysPage.open(page);
    await expect(page.getByText('This browser can’t make a passkey on this page.')).toBeVisible();
    await expect(own.add).toBeHidden();
    await own.expectAccessible();
  });
});

test('when the address changes, the device knows the passkey’s owner by the new one', async ({ page, pool }) => {
  await pool.addUser(ada);
  const authenticator = await addAuthenticator(page);
  await startSession(page);
  const own = await PasskeysPage.open(page);
  await own.add.click();
  await expect(own.names).toHaveText([onDevice]);
  const profile = await ProfilePage.open(page);
  await profile.saveAndBeAsked({ 'Email address': 'ada@difference.example' });
  const owners = async () => {
    const { session, id: authenticatorId } = authenticator;
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
    return credentials.map(({ userName }) => userName);
  };
  await expect.poll(owners).toEqual(['ada@difference.example']);
});
