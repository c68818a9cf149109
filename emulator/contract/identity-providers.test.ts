/** What CreateIdentityProvider refuses, in Cognito's words, and which providers a client may name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import { findPool } from '../pools/find.ts';
import { findKept } from '../pools/kept.ts';
import { profileOf } from '../providers/pretend-profile.ts';
import { openPool, refusal } from './scene.ts';

const keys = { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid' };
const oidc = { ...keys, oidc_issuer: 'https://okta.example', attributes_request_method: 'GET' };

test('A provider is refused that lacks what its kind needs, or contradicts itself', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const social = 'clientId, clientSecret and authorizeScopes are all required idp details.';
  const ofOidc = 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.';
  const ofApple = 'clientId, privateKey, teamId, and keyId are all required idp details.';
  const cases: [string, IdentityProviderTypeType, Record<string, string>, string | RegExp][] = [
    ['Google', 'Google', { ...keys, client_secret: '' }, social],
    ['Facebook', 'Facebook', { client_id: 'x', client_secret: 'y' }, social],
    ['MyGoogle', 'Google', keys, 'Provider MyGoogle cannot be of type Google.'],
    ['Google', 'OIDC', oidc, 'Provider Google cannot be of type OIDC.'],
    ['SignInWithApple', 'SignInWithApple', { client_id: 'x', authorize_scopes: 'email' }, ofApple],
    ['Okta', 'OIDC', keys, ofOidc],
    ['Okta', 'OIDC', { ...oidc, oidc_issuer: 'okta.example' }, 'OIDC endpoint must start with https://'],
    ['Okta', 'OIDC', { ...oidc, attributes_request_method: 'PUT' }, /enum value set: \[POST, GET\]/],
    ['Adfs', 'SAML', {}, 'At least one of the MetadataURL or MetadataFile should be provided.'],
    [
      'Adfs',
      'SAML',
      { MetadataURL: 'https://adfs.example', MetadataFile: '<x/>' },
      'Only one of the MetadataURL or MetadataFile should be provided.',
    ],
  ];
  for (const [ProviderName, ProviderType, ProviderDetails, text] of cases) {
    const made = cognito.createIdentityProvider({ UserPoolId, ProviderName, ProviderType, ProviderDetails });
    await assert.rejects(made, refusal('InvalidParameter', text));
  }
  const google = { UserPoolId, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: keys } as const;
  const AttributeMapping = { email: 'email', 'custom:none': 'sub' };
  const mapped = cognito.createIdentityProvider({ ...google, AttributeMapping });
  await assert.rejects(mapped, refusal('InvalidParameter', 'AttributeMapping contains invalid mapping: [custom:none]'));
  await cognito.createIdentityProvider(google);
  const changed = cognito.updateIdentityProvider({ ...google, ProviderDetails: { client_id: 'x' } });
  await assert.rejects(changed, refusal('InvalidParameter', social));
});

test("Apple's private key is kept through an update of something else, and shown to nobody", async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const one = { UserPoolId, ProviderName: 'SignInWithApple' };
  const secret = { client_id: 'x', team_id: 't', key_id: 'k', private_key: 'p', authorize_scopes: 'email name' };
  const made = await cognito.createIdentityProvider({
    ...one,
    ProviderType: 'SignInWithApple',
    ProviderDetails: secret,
  });
  await cognito.updateIdentityProvider({ ...one, AttributeMapping: { email: 'email' } });
  const { IdentityProvider } = await cognito.describeIdentityProvider(one);
  const details = [made.IdentityProvider, IdentityProvider].map((each) => each?.ProviderDetails);
  for (const each of details) assert.deepEqual([each?.team_id, each?.private_key], ['t', undefined]);
});

test('Facebook has the addresses of its version', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const facebook = { UserPoolId, ProviderName: 'Facebook', ProviderType: 'Facebook' } as const;
  const ProviderDetails = { ...keys, authorize_scopes: 'public_profile, email', api_version: 'v21.0' };
  const { IdentityProvider } = await cognito.createIdentityProvider({ ...facebook, ProviderDetails });
  const { authorize_url, token_request_method } = IdentityProvider?.ProviderDetails ?? {};
  assert.deepEqual([authorize_url, token_request_method], ['https://www.facebook.com/v21.0/dialog/oauth', 'GET']);
  assert.deepEqual(IdentityProvider?.AttributeMapping, { username: 'id' });
});

test('A client names providers that there are, and no others', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const SupportedIdentityProviders = ['COGNITO', 'Google'];
  const client = { UserPoolId, ClientId, SupportedIdentityProviders };
  const unknown = refusal('InvalidParameter', `The provider Google does not exist for User Pool ${UserPoolId}.`);
  await assert.rejects(cognito.updateUserPoolClient(client), unknown);
  const google = { UserPoolId, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: keys } as const;
  await cognito.createIdentityProvider(google);
  const { UserPoolClient } = await cognito.updateUserPoolClient(client);
  assert.deepEqual(UserPoolClient?.SupportedIdentityProviders, SupportedIdentityProviders);
});

test('A metadata file says who a SAML provider is, and where people sign in and out', async (t) => {
  const { cognito, emulator, UserPoolId } = await openPool(t);
  const redirect = 'Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"';
  const post = 'Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"';
  const MetadataFile = `<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
    entityID="https://adfs.example/trust"><md:IDPSSODescriptor>
    <md:SingleLogoutService ${redirect} Location="https://adfs.example/out"/>
    <md:SingleSignOnService ${post} Location="https://adfs.example/post"/>
    <md:SingleSignOnService ${redirect} Location="https://adfs.example/in?a=1&amp;b=2"/>
    </md:IDPSSODescriptor></md:EntityDescriptor>`;
  const adfs = { UserPoolId, ProviderName: 'Adfs', ProviderType: 'SAML' } as const;
  const { IdentityProvider } = await cognito.createIdentityProvider({ ...adfs, ProviderDetails: { MetadataFile } });
  const { MetadataFile: _, ...addresses } = IdentityProvider?.ProviderDetails ?? {};
  assert.deepEqual(addresses, {
    SSORedirectBindingURI: 'https://adfs.example/in?a=1&b=2',
    SLORedirectBindingURI: 'https://adfs.example/out',
  });
  const provider = findKept(findPool(emulator.world, UserPoolId), 'identity-provider', 'Adfs');
  const { issuer } = profileOf(provider ?? assert.fail(), { subject: 'ada', attributes: {} });
  assert.equal(issuer, 'https://adfs.example/trust');
});
