/** What `gatehouse/playwright` gives to somebody's tests of their own site. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { test as base, expect, type Page } from 'playwright/test';
import type { PoolOfApp } from '../tools/kit/gatehouse.ts';
import { withGatehouse } from '../tools/kit/with-gatehouse.ts';
import { ada } from './people.ts';
import { words } from './words.ts';

const hour = 3_600_000;

/** An app with a page and an API; it knows Amazon's issuer alone, as the one in production does. */
function createApp({ userPoolId, clientId, jwks }: PoolOfApp) {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
  verifier.cacheJwks(jwks);
  return async ({ url, headers }: IncomingMessage, response: ServerResponse) => {
    if (url !== '/api/me') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>The app</h1>');
    const claims = await verifier.verify(headers.authorization?.slice('Bearer '.length) ?? '').catch(() => undefined);
    response.writeHead(claims ? 200 : 401).end(JSON.stringify({ message: `Hello from the app, ${claims?.username}` }));
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const site = withGatehouse(base);

site.describe('a test of a site alone', () => {
  // A second worker would build the same site again.
  site.describe.configure({ mode: 'default' });

  site('signs somebody in without a page, and out of the pool’s memory again', async ({ page, gatehouse }) => {
    await gatehouse.pool.addUser(ada);
    await gatehouse.signIn(page, ada.email);
    await expect(heading(page)).toHaveText('Hi Ada!');
    await page.goto('/profile.html');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada');
  });

  site('has a pool that knows nobody of another test', async ({ page, gatehouse }) => {
    await expect(gatehouse.signIn(page, ada.email)).rejects.toThrow(/ada@engine\.example is not in the pool/);
    expect(gatehouse.inbox.all()).toEqual([]);
  });

  site('signs somebody in as a person does, reads the mail, and plans what goes wrong', async ({ page, gatehouse }) => {
    await gatehouse.pool.addUser(ada);
    await gatehouse.signInThroughPage(page, ada.email);
    await expect(heading(page)).toHaveText('Hi Ada!');
    await page.goto('/forgot-password.html');
    await page.getByLabel('Email address', { exact: true }).fill(ada.email);
    gatehouse.faults.next('ForgotPassword', { answer: 429, times: 9 });
    const send = page.getByRole('button', { name: 'Send me a code' });
    await send.click();
    await expect(page.getByRole('alert')).toContainText(words.refusals.reasons.busy);
    gatehouse.faults.clear();
    await send.click();
    const { code } = await gatehouse.inbox.latest(ada.email);
    expect(gatehouse.inbox.to(ada.email).map((message) => message.code)).toEqual([code]);
  });

  site('lets time pass for the pool and the page at once', async ({ page, gatehouse }) => {
    await gatehouse.pool.addUser(ada);
    await gatehouse.signIn(page, ada.email);
    // A page that asks something just then finds out by itself, and leaves.
    await expect(page.getByText('Your API answered')).toBeVisible();
    await gatehouse.clock.advance(31 * 24 * hour);
    await page.reload();
    await expect(page).toHaveURL(/login\.html/);
  });
});

const seeded = withGatehouse(base, {
  seed: {
    pools: [
      {
        id: 'us-east-1_Seeded001',
        clients: [{ id: 'server00000000000000', secret: true }, { id: 'browser0000000000000' }],
        users: [{ email: ada.email, password: ada.password, attributes: { name: 'Ada of the seed' } }],
      },
    ],
  },
  config: { storage: 'local' },
});

seeded(
  'A seed’s first pool is the site’s, with the first client that a browser can use',
  async ({ page, gatehouse }) => {
    expect(gatehouse.pool).toMatchObject({ userPoolId: 'us-east-1_Seeded001', clientId: 'browser0000000000000' });
    await gatehouse.signIn(page, ada.email);
    await expect(heading(page)).toHaveText('Hi Ada of the seed!');
    expect(await page.evaluate(() => localStorage.length)).toBeGreaterThan(3);
  },
);

const withCookies = withGatehouse(base, { config: { storage: { kind: 'cookies', secure: false } } });

withCookies('Tokens are put into cookies where the site keeps them there', async ({ page, gatehouse }) => {
  await gatehouse.pool.addUser(ada);
  await gatehouse.signIn(page, ada.email);
  await expect(heading(page)).toHaveText('Hi Ada!');
});

const withApp = withGatehouse(base, { app: createApp });

const withTriggers = withGatehouse(base, {
  app: createApp,
  triggers: {
    preSignUp(event) {
      event.response.autoConfirmUser = event.request.userAttributes.email === 'grace@compiler.example';
      return event;
    },
  },
});

withTriggers(
  'Mails lead to the pages in their folder, and triggers are the test’s own',
  async ({ page, gatehouse }) => {
    const { clientId, endpoint } = gatehouse.pool;
    const signUp = async (Username: string) => {
      const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' };
      const data = { ClientId: clientId, Username, Password: ada.password };
      return (await page.request.post(endpoint, { headers, data })).json();
    };
    expect(await signUp('grace@compiler.example')).toMatchObject({ UserConfirmed: true });
    expect(await signUp(ada.email)).toMatchObject({ UserConfirmed: false });
    const { text } = await gatehouse.inbox.latest(ada.email);
    await page.goto(/http\S+/.exec(text)?.[0] ?? '');
    await expect(page).toHaveURL(new RegExp(`^${gatehouse.url}`));
    await expect(heading(page)).not.toHaveText('The app');
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(heading(page)).toHaveText('Sign in');
    await gatehouse.signInThroughPage(page, ada.email, ada.password);
    await expect(page).toHaveURL(`${gatehouse.url}index.html`);
  },
);

withApp.describe('a test of an app with a login below it', () => {
  withApp.describe.configure({ mode: 'default' });

  withApp('starts in the app, whose verifier takes the pool’s tokens as Amazon’s', async ({ page, gatehouse }) => {
    await gatehouse.pool.addUser(ada);
    await gatehouse.signIn(page, ada.email);
    await expect(heading(page)).toHaveText('The app');
    await page.goto('/auth/index.html');
    await expect(page.getByText(/Hello from the app, [0-9a-f-]{36}/)).toBeVisible();
  });

  withApp('finds the pages in their folder, and the app everywhere else', async ({ page, gatehouse }) => {
    await gatehouse.pool.addUser(ada);
    await gatehouse.signInThroughPage(page, ada.email, ada.password);
    await expect(page).toHaveURL(`${gatehouse.url}index.html`);
    await page.goto('/auth');
    await expect(heading(page)).toHaveText('The app');
  });
});
