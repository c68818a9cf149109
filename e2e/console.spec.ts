/** The console of the local pool: what one looks for in the first minute of a failing test. */
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator/emulator.ts';
import { expect, hours, poolBehind, test } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';

const ada = { email: 'ada@lovelace.example', password: 'Engine-1843', attributes: { name: 'Ada' } };
const grace = { email: 'grace@hopper.example', password: 'Engine-1843', status: 'UNCONFIRMED' as const };

const apps = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;

test.use({
  poolOptions: {
    users: [{ ...ada, totpSecret: 'JBSWY3DPEHPK3PXP', groups: ['readers'] }, grace],
    groups: [{ name: 'readers' }],
    mfa: apps,
    settings: { DeviceConfiguration: {} },
    client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'], GenerateSecret: false },
  } satisfies PoolOptions,
  // Whoever may not copy is told so.
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** The app whose test fails. */
function appOf({ emulator }: ReturnType<typeof poolBehind>): CognitoIdentityProvider {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new CognitoIdentityProvider({ endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 });
}

function userIn({ emulator, userPoolId }: ReturnType<typeof poolBehind>, email: string) {
  const { users = {} } = emulator.world.state.pools[userPoolId] ?? {};
  return Object.values(users).find(({ attributes }) => attributes.email === email);
}

test('what is asked of the pool appears by itself, with who asked and why it was refused, and without secrets', async ({
  page,
}) => {
  const behind = poolBehind(page);
  const console = await ConsolePage.open(page);
  const cognito = appOf(behind);
  const AuthParameters = { USERNAME: grace.email, PASSWORD: 'Not-her-password-1' };
  const attempt = { ClientId: behind.clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
  await expect(cognito.initiateAuth(attempt)).rejects.toThrow('Incorrect username or password.');
  const row = console.rows('Last requests', 'InitiateAuth').first();
  await expect(row).toContainText(grace.email);
  await expect(row).toContainText('400 NotAuthorized Incorrect username or password.');
  await row.locator('summary').click();
  await expect(row.getByText('"PASSWORD": "•••"')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Not-her-password-1');
  await cognito.resendConfirmationCode({ ClientId: behind.clientId, Username: grace.email });
  await expect(console.rows('Last requests', 'ResendConfirmationCode')).toHaveCount(1);
  await page.getByLabel('only refused ones').check();
  await expect(console.rows('Last requests', 'ResendConfirmationCode')).toBeHidden();
  await page.getByLabel('Only those with').fill('someone else');
  await expect(row).toBeHidden();
  await page.getByLabel('Only those with').fill('');
  await expect(row).toBeVisible();
  const [message] = behind.emulator.inbox.to(grace.email);
  const mail = console.rows('Mail', grace.email).first();
  await expect(mail).toContainText(message?.code ?? 'no code');
  await mail.locator('summary').click();
  await mail.getByRole('button', { name: `Copy the code to ${grace.email}` }).click();
  await console.expectNews(`Copied the code to ${grace.email}.`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message?.code);
  cognito.destroy();
});

test('somebody is confirmed, disabled, given a password and a group, freed of their factor, and deleted', async ({
  page,
}) => {
  const behind = poolBehind(page);
  const console = await ConsolePage.open(page);
  const person = await console.openPerson(grace.email);
  await person.getByRole('button', { name: 'Confirm' }).click();
  await console.expectNews('They are confirmed.');
  expect(userIn(behind, grace.email)?.status).toBe('CONFIRMED');
  await person.getByRole('button', { name: 'Disable' }).click();
  await expect(person).toContainText('disabled');
  await person.getByRole('button', { name: 'Enable' }).click();
  await console.expectNews('They can sign in again.');
  await person.getByLabel('New password').fill('short');
  await person.getByRole('button', { name: 'Set it' }).click();
  await expect(console.summary).toContainText('Password does not conform to policy');
  await person.getByLabel('New password').fill('Compiler-1952');
  await person.getByRole('button', { name: 'Set it' }).click();
  await console.expectNews('The password is set.');
  const AuthParameters = { USERNAME: grace.email, PASSWORD: 'Compiler-1952' };
  const cognito = appOf(behind);
  await cognito.initiateAuth({ ClientId: behind.clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  cognito.destroy();
  await person.getByLabel('Group').fill('writers');
  await person.getByRole('button', { name: 'Add to it' }).click();
  await console.expectNews('They are in writers.');
  await expect(person.getByRole('button', { name: 'End it' })).toHaveCount(1);
  await person.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(person.getByRole('button', { name: 'End it' })).toHaveCount(0);
  await person.getByLabel('Attribute').fill('name');
  await person.getByLabel('Value').fill('Grace Hopper');
  await person.getByRole('button', { name: 'Change it' }).click();
  await console.expectNews('The attribute is changed.');
  expect(userIn(behind, grace.email)?.attributes.name).toBe('Grace Hopper');
  await person.getByRole('button', { name: 'Delete' }).click();
  await person.getByRole('button', { name: 'No' }).click();
  await person.getByRole('button', { name: 'Delete' }).click();
  await person.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(console.rows('People', grace.email)).toHaveCount(0);
  expect(userIn(behind, grace.email)).toBeUndefined();
  const other = await console.openPerson(ada.email);
  await other.getByRole('button', { name: 'Turn off: SOFTWARE_TOKEN_MFA' }).click();
  await console.expectNews('SOFTWARE_TOKEN_MFA is off.');
  await other.getByRole('button', { name: 'Take out: readers' }).click();
  await console.expectNews('They are no longer in readers.');
  expect(userIn(behind, ada.email)).toMatchObject({ groups: [], mfa: { enabled: [] } });
});

test('who is open shows what happens to them meanwhile, and a search that is refused disturbs nothing else', async ({
  page,
}) => {
  const { userPoolId: UserPoolId } = poolBehind(page);
  const console = await ConsolePage.open(page);
  const person = await console.openPerson(ada.email);
  // A name that runs from right to left turns nothing round but itself.
  await expect(person.locator('summary > *').first()).toHaveCSS('unicode-bidi', 'isolate');
  const cognito = appOf(poolBehind(page));
  const group = { UserPoolId, GroupName: 'writers' };
  await cognito.createGroup(group);
  await cognito.adminAddUserToGroup({ ...group, Username: ada.email });
  await expect(person.getByRole('button', { name: 'Take out: writers' })).toBeVisible();
  await page.getByLabel('begins with').fill('a'.repeat(300));
  await page.getByRole('button', { name: 'Find' }).click();
  const tooLong = 'Member must have length less than or equal to 256';
  await expect(console.summary).toContainText(tooLong);
  await console.button('Clear the list').click();
  await cognito.listGroups({ UserPoolId });
  await expect(console.rows('Last requests', 'ListGroups')).toHaveCount(1);
  await cognito.getGroup(group);
  await expect(console.rows('Last requests', 'GetGroup')).toHaveCount(1);
  await expect(console.rows('Last requests', 'ListGroups')).toHaveCount(1);
  await expect(console.summary).toContainText(tooLong);
  await page.getByLabel('begins with').fill('alan@');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(console.summary).toBeEmpty();
  await console.part('People').getByText('Add a person').click();
  await page.getByLabel('E-mail, telephone number or user name').fill('alan@turing.example');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(console.summary).toContainText('alan@turing.example is added, but has no password yet.');
  await expect(console.rows('People', 'alan@turing.example').first()).toContainText('FORCE_CHANGE_PASSWORD');
  cognito.destroy();
});

test('devices and passkeys of somebody are seen and taken away', async ({ page }) => {
  const behind = poolBehind(page);
  const user = userIn(behind, ada.email);
  const now = Date.now();
  const dated = { createdAt: now, modifiedAt: now };
  const attributes = [{ Name: 'device_name', Value: 'Ada’s loom' }];
  const device = { key: 'us-east-1_1', attributes, remembered: true, authenticatedAt: now, ...dated };
  const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
  const passkey = { id: 'a-passkey-of-ada', key, counter: 0, aaguid: '0', transports: [], rpId: 'localhost' };
  Object.assign(user ?? {}, { devices: { [device.key]: device }, passkeys: [{ ...passkey, createdAt: now }] });
  const console = await ConsolePage.open(page);
  const person = await console.openPerson(ada.email);
  await person.getByRole('button', { name: 'Forget: Ada’s loom' }).click();
  await console.expectNews('The device is forgotten.');
  await person.getByRole('button', { name: 'Delete: a-passkey-of… for localhost' }).click();
  await console.expectNews('The passkey is deleted.');
  expect(userIn(behind, ada.email)).toMatchObject({ devices: {}, passkeys: [] });
});

test('by keyboard alone somebody is added and found, in a page that breaks no rule of accessibility', async ({
  page,
}) => {
  const behind = poolBehind(page);
  await page.setViewportSize({ width: 360, height: 800 });
  const console = await ConsolePage.open(page);
  const opener = console.part('People').getByText('Add a person');
  await console.tabTo(opener);
  await page.keyboard.press('Enter');
  await console.tabTo(page.getByLabel('E-mail, telephone number or user name'));
  await page.keyboard.type('alan@turing.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bletchley-1940');
  await page.keyboard.press('Enter');
  await console.expectNews('alan@turing.example is added.');
  expect(userIn(behind, 'alan@turing.example')?.status).toBe('CONFIRMED');
  await page.getByLabel('begins with').focus();
  await page.keyboard.type('alan');
  await page.keyboard.press('Enter');
  await expect(console.rows('People', ada.email)).toHaveCount(0);
  const row = console.rows('People', 'alan@turing.example').first();
  await console.tabTo(row.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(row.getByText('Second factors')).toBeVisible();
  await console.tabTo(row.getByRole('button', { name: 'Disable' }));
  await page.keyboard.press('Enter');
  await console.expectNews('They can’t sign in any more.');
  await fetch(behind.emulator.url, { method: 'POST', body: '{}' });
  const request = console.rows('Last requests', 'NotInGatehouseEmulator').first();
  await request.locator('summary').click();
  await console.expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('an emulator that was out of reach is shown again; ids are copied, time passes, faults are planned, and all is forgotten', async ({
  page,
}) => {
  const behind = poolBehind(page);
  const { emulator, userPoolId, clientId } = behind;
  const looks = /_emulator\/console/;
  await page.route(looks, (route) => route.abort('connectionfailed'));
  await page.goto(emulator.url);
  await expect(page.getByRole('alert')).toHaveText('The emulator does not answer. Trying again…');
  await page.unroute(looks);
  await expect(page.getByRole('alert')).toBeEmpty();
  const console = await ConsolePage.open(page);
  await page.route(looks, (route) => route.abort('connectionfailed'));
  // Ends the look that is waiting for news.
  await fetch(emulator.url, { method: 'POST', body: '{}' });
  await expect(page.getByRole('alert')).toHaveText('The emulator does not answer. Trying again…');
  await page.unroute(looks);
  // Sooner than a look that waits for news is over.
  await expect(page.getByRole('alert')).toBeEmpty({ timeout: 13_000 });
  const pool = console.rows('Pools and clients', userPoolId).first();
  await pool.getByRole('button', { name: /^Copy the id of/ }).click();
  await console.expectNews('Copied the id of Gatehouse.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(userPoolId);
  await pool
    .getByRole('button', { name: /^Copy the client id of/ })
    .first()
    .click();
  await console.expectNews('Copied the client id of Gatehouse.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(clientId);
  // As on a phone, by plain HTTP.
  await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await pool.getByRole('button', { name: /^Copy the id of/ }).click();
  await console.expectNews('Copied the id of Gatehouse.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(userPoolId);
  await page.getByRole('button', { name: 'An hour on' }).click();
  await expect(console.part('Clock')).toContainText('moved by +1 hour');
  expect(emulator.clock.ahead()).toBe(hours);
  await page.getByRole('button', { name: 'Back to this machine’s time' }).click();
  await console.expectNews('The clock is moved by −1 hour.');
  expect(emulator.clock.ahead()).toBe(0);
  await page.getByLabel('The next calls of').fill('SignUp');
  await page.getByLabel('are answered with').selectOption('429');
  await page.getByLabel('times').fill('2');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(console.rows('Faults', 'SignUp: 429, 429')).toBeVisible();
  await page.getByRole('button', { name: 'No faults any more' }).click();
  await expect(console.rows('Faults', 'SignUp')).toHaveCount(0);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('button', { name: 'Yes, forget everything' }).click();
  await expect(console.part('People')).toContainText('Nobody.');
  expect(Object.keys(emulator.world.state.pools)).toEqual([]);
});
