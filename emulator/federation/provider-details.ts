/** Judges what a pool is told of an identity provider, and adds what Cognito adds. The texts are Cognito's own. */
import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { schemaOf } from '../people/schema.ts';
import type { Pool } from '../store/state.ts';
import { subjectClaim } from './profile.ts';

type Given = Omit<IdentityProviderType, 'CreationDate' | 'LastModifiedDate'>;
type Details = Record<string, string>;

const social = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/** Without what a provider of the kind can't do. */
const needed: Record<string, { keys: string[]; words: string }> = {
  OIDC: {
    keys: ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
    words: 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
  },
  SignInWithApple: {
    keys: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
    words: 'clientId, privateKey, teamId, and keyId are all required idp details.',
  },
};
const ofSocial = {
  keys: ['client_id', 'client_secret', 'authorize_scopes'],
  words: 'clientId, clientSecret and authorizeScopes are all required idp details.',
};

/** What Cognito knows of them by itself: SDK comments on ProviderDetails. */
const known: Record<string, Details> = {
  Google: {
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  },
  Facebook: {
    attributes_url: 'https://graph.facebook.com/v17.0/me?fields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://www.facebook.com/v17.0/dialog/oauth',
    token_request_method: 'GET',
    token_url: 'https://graph.facebook.com/v17.0/oauth/access_token',
  },
  LoginWithAmazon: {
    attributes_url: 'https://api.amazon.com/user/profile',
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_request_method: 'POST',
    token_url: 'https://api.amazon.com/auth/o2/token',
  },
  SignInWithApple: {
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://appleid.apple.com/auth/authorize',
    oidc_issuer: 'https://appleid.apple.com',
    token_request_method: 'POST',
    token_url: 'https://appleid.apple.com/auth/token',
  },
  OIDC: { attributes_url_add_attributes: 'false' },
};

/**
 * The provider as it is kept.
 *
 * @throws {CognitoException} InvalidParameter.
 */
export function checkProvider(pool: Pick<Pool, 'settings'>, given: Given): Given {
  const { ProviderName: name = '', ProviderType: type = '', ProviderDetails: details = {} } = given;
  if (social.includes(type) ? type !== name : social.includes(name)) {
    refuse('InvalidParameter', `Provider ${name} cannot be of type ${type}.`);
  }
  if (type === 'SAML') checkMetadata(details);
  else checkDetails(type, details);
  checkMapping(pool, given);
  const mapping = given.AttributeMapping ?? {};
  const isMapped = type === 'SAML' || 'username' in mapping;
  const subject = { username: subjectClaim({ value: given }) };
  return {
    ...given,
    ProviderDetails: { ...knownOf(type, details), ...details },
    AttributeMapping: isMapped ? mapping : { ...mapping, ...subject },
  };
}

/** Whose metadata that is; undefined for what is none. */
export function entityIn({ MetadataFile: file = '' }: Details): string | undefined {
  return /<(?:[\w-]+:)?EntityDescriptor\s(?:[^>]*\s)?entityID="([^"]+)"/.exec(file)?.[1];
}

/** Where a metadata file says that people sign in and out, by a redirect. */
function addressesIn({ MetadataFile: file = '' }: Details): Details {
  const services = file.match(/<(?:[\w-]+:)?Single(?:SignOn|Logout)Service\s[^>]*>/g) ?? [];
  const byRedirect = services.filter((each) => each.includes(':HTTP-Redirect"'));
  const addresses = byRedirect.map((each) => {
    const name = each.includes('SingleSignOn') ? 'SSORedirectBindingURI' : 'SLORedirectBindingURI';
    return [name, /\sLocation="([^"]+)"/.exec(each)?.[1]?.replaceAll('&amp;', '&') ?? ''];
  });
  return Object.fromEntries(addresses);
}

/** Facebook's addresses have the version in them. */
function knownOf(type: string, details: Details): Details {
  if (type === 'SAML') return addressesIn(details);
  const { api_version: version = 'v17.0' } = details;
  const addresses = Object.entries(known[type] ?? {});
  return Object.fromEntries(addresses.map(([name, value]) => [name, value.replace('v17.0', version)]));
}

/**
 * Unlike Cognito: an issuer may be `http://`: it is one that is asked, here or next door.
 */
function checkDetails(type: string, details: Details): void {
  const { keys, words } = needed[type] ?? ofSocial;
  if (keys.some((key) => !details[key])) refuse('InvalidParameter', words);
  if (type !== 'OIDC') return;
  if (!/^https?:\/\//.test(details.oidc_issuer ?? '')) {
    refuse('InvalidParameter', 'OIDC endpoint must start with https://');
  }
  if (!['GET', 'POST'].includes(details.attributes_request_method ?? '')) {
    const rule = 'Member must satisfy enum value set: [POST, GET]';
    const where = "Value at 'attributesRequestMethod' failed to satisfy constraint";
    refuse('InvalidParameter', `1 validation error detected: ${where}: ${rule}`);
  }
}

function checkMetadata({ MetadataURL: url, MetadataFile: file }: Details): void {
  if (!url && !file) refuse('InvalidParameter', 'At least one of the MetadataURL or MetadataFile should be provided.');
  if (url && file) refuse('InvalidParameter', 'Only one of the MetadataURL or MetadataFile should be provided.');
}

function checkMapping(pool: Pick<Pool, 'settings'>, { AttributeMapping: mapping = {} }: Given): void {
  const isKnown = (name: string) => name === 'username' || schemaOf(pool).some(({ Name }) => Name === name);
  const unknown = Object.keys(mapping).filter((name) => !isKnown(name));
  if (unknown.length > 0) {
    refuse('InvalidParameter', `AttributeMapping contains invalid mapping: [${unknown.join(', ')}]`);
  }
}
