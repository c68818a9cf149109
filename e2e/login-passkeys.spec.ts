/** Passkeys at login.html that sign nobody in: what is said then, and that there is always another way. */
import type { Page, Route } from 'playwright/test';
import { withPasskeys } from './authenticator.ts';
import { recordCalls } from './calls.ts';
import { expect, minutes, test } from './fixtures.ts';
import { givePasskey } from './give-passkey.ts';
import { IndexPage } from './pages/index-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada, grace } from './people.ts';
import { words } from './words.ts';

const declined = words.login.passkeyDeclined;

test.use({ poolOptions: withPasskeys, siteConfig: { signInWith: 'choice', passkeys: true } });

async function begin(page: Page): Promise<LoginPage> {
  return (await (await LoginPage.open(page)).sendName(ada.email)).asked('passkey');
}

test('an authenticator that does not know its owner is good enough where the pool prefers that it does', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl, false);
  await (await LoginPage.open(page)).sendName(ada.email);
  await new IndexPage(page).shown('Ada');
});

test.describe('in a pool that wants the owner known', () => {
  test.use({
    poolOptions: {
      ...withPasskeys,
      mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' } },
    },
  });

  test('one that can’t tell is no mistake of Ada’s, who goes on by her password', async ({ page, pool, siteUrl }) => {
    await pool.addUser(ada);
    const calls = recordCalls(page);
    await givePasskey(page, siteUrl, false);
    const login = await begin(page);
    await expect(login.news).toHaveText(declined);
    await expect(login.summary).toBeHidden();
    await login.expectAccessible();
    const before = calls.length;
    await login.tabTo(login.button('Use a password instead'));
    await page.keyboard.press('Enter');
    await login.asked('own password');
    expect(calls.length, 'nothing is tried again by itself').toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.type(ada.password);
    await page.keyboard.press('Enter');
    await new IndexPage(page).shown('Ada');
  });
});

test('a signature that is none is refused in words that help, and the next one is taken', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  const { session, id: authenticatorId } = await givePasskey(page, siteUrl);
  await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature: true });
  const login = await (await LoginPage.open(page)).sendName(ada.email);
  await login.expectTrouble(words.refusals.reasons['passkey-refused']);
  await login.expectAccessible();
  await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature: false });
  await login.button('Try again').click();
  await new IndexPage(page).shown('Ada');
});

test('Ada, who can’t confirm just now, takes a code instead', async ({ page, pool, siteUrl, mail }) => {
  await pool.addUser(ada);
  const authenticator = await givePasskey(page, siteUrl);
  await authenticator.setPresence(false);
  const login = await begin(page);
  await login.expectAccessible();
  await login.button('Try again').click();
  await expect(page.getByRole('heading', { name: 'Use your passkey' })).toBeFocused();
  await expect(login.news, 'nobody was late').toBeEmpty();
  await login.button('Get a code by email instead').click();
  await login.asked('code');
  await (await login.enter((await mail.latest(ada.email)).code ?? '')).shown('Ada');
});

test('Ada, who takes more than three minutes, is asked once more, and is in', async ({ page, pool, siteUrl, time }) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl);
  await page.addInitScript(() => {
    const own = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
      navigator.credentials.get = own;
      const confirmed = new Promise((confirm) => addEventListener('confirm', confirm));
      Object.assign(window, { isAsked: true });
      await confirmed;
      return own(options);
    };
  });
  const calls = recordCalls(page);
  await begin(page);
  await page.waitForFunction(() => 'isAsked' in window);
  await time.pass(4 * minutes);
  await page.evaluate(() => dispatchEvent(new Event('confirm')));
  await new IndexPage(page).shown('Ada');
  const rounds = ['InitiateAuth', 'RespondToAuthChallenge'];
  const signIn = calls.map(({ operation }) => operation).filter((operation) => rounds.includes(operation));
  expect(signIn).toEqual([...rounds, ...rounds]);
});

test('a device without the passkey, or one that was deleted in the pool, leads on to the password', async ({
  page,
  pool,
  siteUrl,
  emulator,
}) => {
  const sub = await pool.addUser(ada);
  const { session, id: authenticatorId } = await givePasskey(page, siteUrl);
  await session.send('WebAuthn.clearCredentials', { authenticatorId });
  const login = await begin(page);
  await expect(login.news).toHaveText(declined);
  const user = emulator.world.state.pools[pool.userPoolId]?.users[sub];
  if (user) user.passkeys = [];
  await login.button('Try again').click();
  await login.asked('own password');
  await expect(login.news).toBeEmpty();
  await login.sendPassword(ada.password);
  await login.button('Not now').click();
  await new IndexPage(page).shown('Ada');
});

test('where the relying party is another one, Ada is told to go another way, and the console why', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl);
  await page.route('**', async (route) => {
    const response = route.request().postData()?.includes('WEB_AUTHN') ? await route.fetch() : undefined;
    if (!response) return route.fallback();
    await route.fulfill({ response, body: (await response.text()).replaceAll('localhost', 'login.example') });
  });
  const warned = page.waitForEvent('console', (message) => message.text().startsWith('passkeys: the relying party'));
  const login = await begin(page);
  await expect(login.news).toHaveText(words.login.passkeyUnfit);
  await warned;
  await login.button('Use a password instead').click();
  await (await login.asked('own password')).sendPassword(ada.password);
  await new IndexPage(page).shown('Ada');
});

test('a password manager whose objects break when they are asked for JSON signs Ada in all the same', async ({
  page,
  pool,
  siteUrl,
}) => {
  await pool.addUser(ada);
  await givePasskey(page, siteUrl);
  await page.addInitScript(() => {
    const own = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
      const { id, rawId, type, response } = (await own(options)) as PublicKeyCredential;
      const { clientDataJSON, authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
      const toJSON = () => {
        throw new TypeError('Illegal invocation');
      };
      const told = { clientDataJSON, authenticatorData, signature, userHandle };
      return { id, rawId, type, toJSON, response: { ...told, toJSON } } as unknown as Credential;
    };
  });
  await (await LoginPage.open(page)).sendName(ada.email);
  await new IndexPage(page).shown('Ada');
});

test('whoever was here last with a passkey is offered it where the name is typed, renewed before it expires', async ({
  page,
  pool,
  siteUrl,
}) => {
  await page.clock.install();
  await pool.addUser(ada);
  const authenticator = await givePasskey(page, siteUrl);
  await (await LoginPage.open(page)).sendName(ada.email);
  const index = await new IndexPage(page).shown('Ada');
  await authenticator.setPresence(false);
  await page.addInitScript(() => {
    const own = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      Object.assign(window, { isOffered: true });
      return own(options);
    };
  });
  const calls = recordCalls(page);
  const begun = () => calls.filter(({ operation }) => operation === 'InitiateAuth').map(({ text }) => text);
  const login = await index.signOut();
  await expect.poll(() => begun().length).toBe(1);
  expect(begun().join(), 'no address lies about in the browser').not.toContain(ada.email);
  await page.waitForFunction(() => 'isOffered' in window);
  await page.clock.fastForward(3 * minutes - 1000);
  await expect.poll(() => begun().length).toBe(2);
  await login.expectAccessible();

  // One request at a time: the modal one takes the place of the quiet one.
  await (await login.sendName(ada.email)).asked('passkey');
  await expect(login.news).toBeEmpty();
  await page.clock.fastForward(3 * minutes);
  expect(begun()).toHaveLength(3);
  await authenticator.setPresence(true);
  await page.goto('/login.html');
  await new IndexPage(page).shown('Ada');
});

test('a page at an address of numbers never hears of passkeys', async ({ page, pool, siteUrl }) => {
  await pool.addUser(ada);
  const calls = recordCalls(page);
  await page.goto(`${siteUrl.replace('localhost', '127.0.0.1')}/login.html`);
  await (await new LoginPage(page).sendName(ada.email)).asked('own password');
  expect(calls.map(({ text }) => text).join()).not.toContain('WEB_AUTHN');
});

test.describe('beside the password', () => {
  test.use({ siteConfig: { signInWith: 'srp', passkeys: true } });

  test('Ada signs in by a button, which needs her address first', async ({ page, pool, siteUrl }) => {
    await pool.addUser(ada);
    const { session, id: authenticatorId } = await givePasskey(page, siteUrl);
    const login = await LoginPage.open(page);
    const button = login.button('Sign in with a passkey');
    await button.click();
    await login.expectMistake('Email address', words.fields.missing('Email address'));
    await login.expectAccessible();
    await login.field('Email address').fill(ada.email);
    await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature: true });
    await button.click();
    await login.expectTrouble(words.refusals.reasons['passkey-refused']);
    await session.send('WebAuthn.setResponseOverrideBits', { authenticatorId, isBogusSignature: false });
    await button.click();
    await new IndexPage(page).shown('Ada');
  });

  test('a passkey that comes while Grace signs in is not used at the next press', async ({ page, pool, siteUrl }) => {
    await pool.addUser(ada);
    await pool.addUser(grace);
    await givePasskey(page, siteUrl);
    await page.addInitScript(() => {
      const own = navigator.credentials.get.bind(navigator.credentials);
      navigator.credentials.get = async (options) => {
        const confirmed = new Promise((confirm) => addEventListener('confirm', confirm));
        Object.assign(window, { isAsked: true });
        await confirmed;
        const credential = await own(options);
        Object.assign(window, { isGiven: true });
        return credential;
      };
    });
    const login = await LoginPage.open(page);
    await login.field('Email address').fill(ada.email);
    await login.button('Sign in with a passkey').click();
    await page.waitForFunction(() => 'isAsked' in window);
    const held: Route[] = [];
    await page.route('**', async (route) => {
      if (!route.request().postData()?.includes('SRP_A')) return route.fallback();
      held.push(route);
    });
    await login.send(grace.email, grace.password);
    await expect.poll(() => held.length).toBe(1);
    await page.evaluate(() => void dispatchEvent(new Event('confirm')));
    await page.waitForFunction(() => 'isGiven' in window);
    for (const route of held) await route.abort();
    await login.expectTrouble(words.trouble.kinds.Network);
    await login.button('Sign in with a passkey').click();
    await expect(login.news).toHaveText(words.login.noPasskey);
  });

  test('cancelling leaves the form as it is, and the password is still there', async ({ page, pool, siteUrl }) => {
    await pool.addUser(ada);
    const { session, id: authenticatorId } = await givePasskey(page, siteUrl);
    await session.send('WebAuthn.clearCredentials', { authenticatorId });
    const login = await LoginPage.open(page);
    await login.field('Email address').fill(ada.email);
    await login.button('Sign in with a passkey').click();
    await expect(login.news).toHaveText(words.login.passkeyDeclinedHere);
    await login.field('Email address').fill('nobody@nowhere.example');
    await login.button('Sign in with a passkey').click();
    await expect(login.news).toHaveText(words.login.noPasskey);
    await (await login.signIn(ada.email, ada.password)).shown('Ada');
  });
});
