/** Managed login with a provider of each kind that pretends, and somebody who says there who they are. */
import type { TestContext } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import type { ProviderOptions } from '../make-pool.ts';
import { answerIn, claimsOf, type Managed, openManaged, trade } from './managed-login-scene.ts';

const keys = { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid' };
const apple = { ...keys, team_id: 't', key_id: 'k', private_key: 'p' };
const oidc = { ...keys, oidc_issuer: 'https://okta.example', attributes_request_method: 'GET' };
const AttributeMapping = { email: 'email', name: 'name' };

export const providers: ProviderOptions[] = [
  { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: keys, AttributeMapping },
  { ProviderName: 'Facebook', ProviderType: 'Facebook', ProviderDetails: keys, AttributeMapping },
  { ProviderName: 'SignInWithApple', ProviderType: 'SignInWithApple', ProviderDetails: apple, AttributeMapping },
  { ProviderName: 'LoginWithAmazon', ProviderType: 'LoginWithAmazon', ProviderDetails: keys, AttributeMapping },
  { ProviderName: 'Okta', ProviderType: 'OIDC', ProviderDetails: oidc, AttributeMapping },
  { ProviderName: 'Adfs', ProviderType: 'SAML', ProviderDetails: { MetadataURL: 'https://adfs.example/m' } },
].map((each) => ({ AttributeMapping, ...each }) as ProviderOptions);

export type Pretending = Managed & {
  /** Says at the page of a provider who one is. @returns what the app is told. */
  say(provider: string, told: Record<string, string>, more?: Record<string, string>): Promise<Record<string, string>>;
  /** The same, to the ID token. */
  claims(provider: string, told: Record<string, string>): Promise<Record<string, unknown>>;
};

export async function openPretending(
  test: TestContext,
  options: PoolOptions = {},
  domain?: string,
): Promise<Pretending> {
  const names = providers.map(({ ProviderName = '' }) => ProviderName);
  const client = { SupportedIdentityProviders: ['COGNITO', ...names], ...options.client };
  const scene = await openManaged(test, { providers, ...options, client }, domain);
  const say: Pretending['say'] = async (provider, told, more = {}) => {
    scene.browser.cookies.delete('cognito');
    const page = await scene.browser.follow(scene.authorizeUrl({ identity_provider: provider, ...more }));
    return answerIn(await scene.browser.submit(page, { email_verified: 'true', ...told }));
  };
  return {
    ...scene,
    say,
    async claims(provider, told) {
      const { code } = await say(provider, told);
      const { body } = await trade(scene, code);
      return claimsOf(body.id_token);
    },
  };
}
