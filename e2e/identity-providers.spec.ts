/** In a browser: the page of a provider that pretends, and a real provider, whose own page sends people on. */
import type { CreatedPool, Emulator, PoolOptions } from '../emulator/emulator.ts';
import { requireEntry } from '../emulator/store/entries.ts';
import { axeIn } from './axe-in.ts';
import { expect, test } from './fixtures.ts';

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'email'],
};
const keys = { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid email' };
const ada = { email: 'ada@lovelace.example', password: 'Engine-1843', attributes: { name: 'Ada' } };

type Provider = NonNullable<PoolOptions['providers']>[number];

const google: Provider = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: keys,
  AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name' },
};

type Places = { emulator: Emulator; pool: CreatedPool };

/** Finding primes takes long, so each pool of a test has the keys of the first. */
function makePool({ emulator, pool }: Places, client: PoolOptions['client'], providers: Provider[] = []) {
  const { keys } = requireEntry(emulator.world.state.pools, pool.userPoolId);
  return emulator.createPool({ keys, users: [ada], providers, client: { ...oauth, ...client } });
}

/** Where an application, which is the site, sends people to a provider. */
async function addressFor(places: Places, siteUrl: string, provider: Provider): Promise<string> {
  const { ProviderName = '' } = provider;
  const callback = `${siteUrl}/login.html`;
  const client = { SupportedIdentityProviders: ['COGNITO', ProviderName], CallbackURLs: [callback] };
  const { clientId } = await makePool(places, client, [provider]);
  const asked = { client_id: clientId, response_type: 'code', scope: 'openid email', redirect_uri: callback };
  const query = new URLSearchParams({ ...asked, identity_provider: ProviderName });
  return `${places.emulator.url}/oauth2/authorize?${query}`;
}

test('The page of a provider that pretends is for everybody, and the keyboard alone suffices', async ({
  page,
  emulator,
  pool,
  siteUrl,
}) => {
  const address = await addressFor({ emulator, pool }, siteUrl, google);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await expect(page).toHaveTitle('Pretend to sign in with Google');
  await expect(page.getByText('This is not Google.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await (await axeIn(page)).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type an e-mail address, or what the account is called.');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await (await axeIn(page)).analyze()).violations).toEqual([]);
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type('grace@gmail.example');
  await page.keyboard.press('Enter');
  await page.waitForURL(/login\.html\?code=/);
});

test('Whoever signs in at another pool comes back through this one to the application', async ({
  page,
  emulator,
  pool,
  siteUrl,
}) => {
  const company = await makePool(
    { emulator, pool },
    {
      GenerateSecret: true,
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: [`${emulator.url}/oauth2/idpresponse`],
    },
  );
  const ProviderDetails = {
    ...keys,
    client_id: company.clientId,
    client_secret: company.clientSecret ?? '',
    oidc_issuer: `${emulator.url}/${company.userPoolId}`,
    attributes_request_method: 'GET',
  };
  const provider = { ProviderName: 'Company', ProviderType: 'OIDC', ProviderDetails } as const;
  await page.goto(await addressFor({ emulator, pool }, siteUrl, provider));
  await page.locator('[name="username"]').fill(ada.email);
  await page.locator('[name="password"]').fill(ada.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/login\.html\?code=/);
});
