/** The pool of `npm start -- --pool social`: managed login, with one identity provider of each kind, all of which pretend. */
import type { ProviderOptions } from '../../emulator/make-pool.ts';
import type { DemoPool } from './demo-pool.ts';

const keys = { client_id: 'pretend', client_secret: 'pretend', authorize_scopes: 'openid email profile' };
const apple = { client_id: 'pretend', team_id: 'pretend', key_id: 'pretend', private_key: 'pretend' };

/** Facebook and Amazon do not say whether an address was proved. */
const mapping = { email: 'email', name: 'name' };
const mappingOfOpenId = { ...mapping, email_verified: 'email_verified' };

const providers: ProviderOptions[] = [
  { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: keys, AttributeMapping: mappingOfOpenId },
  {
    ProviderName: 'Facebook',
    ProviderType: 'Facebook',
    ProviderDetails: { ...keys, authorize_scopes: 'public_profile, email' },
    AttributeMapping: mapping,
  },
  {
    ProviderName: 'SignInWithApple',
    ProviderType: 'SignInWithApple',
    ProviderDetails: { ...apple, authorize_scopes: 'email name' },
    AttributeMapping: mappingOfOpenId,
  },
  {
    ProviderName: 'LoginWithAmazon',
    ProviderType: 'LoginWithAmazon',
    ProviderDetails: { ...keys, authorize_scopes: 'profile postal_code' },
    AttributeMapping: mapping,
  },
  {
    ProviderName: 'ExampleOIDC',
    ProviderType: 'OIDC',
    ProviderDetails: { ...keys, oidc_issuer: 'https://login.company.example', attributes_request_method: 'GET' },
    AttributeMapping: mappingOfOpenId,
    IdpIdentifiers: ['company.example'],
  },
  {
    ProviderName: 'ExampleSAML',
    ProviderType: 'SAML',
    ProviderDetails: { MetadataURL: 'https://adfs.firm.example/metadata' },
    AttributeMapping: mapping,
    IdpIdentifiers: ['firm.example'],
  },
];

const scopes = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'];

/** The client's addresses come from where the site is. */
const client: DemoPool['options']['client'] = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: scopes,
  SupportedIdentityProviders: ['COGNITO', ...providers.map(({ ProviderName = '' }) => ProviderName)],
};

/** As somebody would have them who takes the comment marks away. */
const buttons = `<!--#include file="parts/providers/google.html" -->
<!--#include file="parts/providers/apple.html" -->
<!--#include file="parts/providers/facebook.html" -->
<!--#include file="parts/providers/amazon.html" -->
<!--#include file="parts/providers/company.html" provider="ExampleOIDC" words="Continue with my company" -->
<!--#include file="parts/providers/company.html" provider="ExampleSAML" words="Continue with my firm" -->
<!--#include file="parts/providers/company.html" provider="COGNITO" words="Other ways to sign in" -->
`;

export const socialPool = {
  about: 'managed login, and people who come from Google, Facebook, Apple, Amazon or a company: all of them pretend',
  options: { domain: 'social', providers, client },
  config: {},
  pages: { 'parts/providers.html': buttons },
  hint: 'Everybody else comes from a provider that pretends: its page asks who you are',
} satisfies Omit<DemoPool, 'people'>;
