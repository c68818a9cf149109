/** Judges what a client says about managed login: flows, scopes, providers and addresses. The texts are Cognito's own. */
import { refuse } from '../errors.ts';
import type { Client, Pool } from '../store/state.ts';
import { findKept } from './kept.ts';
import { customScopes, ownScopes } from './scopes.ts';

type Settings = Client['settings'];

/** @throws {CognitoException} InvalidParameter; InvalidOAuthFlow; ScopeDoesNotExist. */
export function checkOAuthSettings(pool: Pool, settings: Settings, hasSecret: boolean): void {
  checkGrants(settings, hasSecret);
  checkScopes(pool, settings);
  checkProviders(pool, settings);
  requireWholeAddresses(settings);
  for (const url of addressesIn(settings)) checkAddress(url);
  const { DefaultRedirectURI: first, CallbackURLs: callbacks = [] } = settings;
  if (first !== undefined && !callbacks.includes(first)) {
    refuse('InvalidParameter', `The default redirect URI ${first} is not in the callback URIs list.`);
  }
}

function checkGrants(settings: Settings, hasSecret: boolean): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [], CallbackURLs: callbacks = [] } = settings;
  if (settings.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0)) {
    const who = 'if user pool client is allowed to use OAuth flows';
    refuse('InvalidParameter', `AllowedOAuthFlows and AllowedOAuthScopes are required ${who}.`);
  }
  const isForPeople = flows.includes('code') || flows.includes('implicit');
  const isForPrograms = flows.includes('client_credentials');
  const ofPrograms = 'client_credentials flow can not be selected';
  if (isForPrograms && isForPeople) {
    refuse('InvalidOAuthFlow', `${ofPrograms} along with code flow or implicit flow.`);
  }
  if (isForPrograms && !hasSecret) {
    refuse('InvalidOAuthFlow', `${ofPrograms} if client does not have a client secret.`);
  }
  if (isForPeople && callbacks.length === 0) {
    refuse('InvalidParameter', 'CallbackUrls can not be empty when code flow or implicit flow is selected');
  }
}

function checkScopes(pool: Pool, { AllowedOAuthScopes: scopes = [] }: Settings): void {
  const known = [...ownScopes, ...customScopes(pool)];
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown !== undefined) refuse('ScopeDoesNotExist', `Invalid scope requested: ${unknown}`);
}

function checkProviders(pool: Pool, { SupportedIdentityProviders: providers = [] }: Settings): void {
  const unknown = providers.find((name) => name !== 'COGNITO' && !findKept(pool, 'identity-provider', name));
  if (unknown !== undefined) {
    refuse('InvalidParameter', `The provider ${unknown} does not exist for User Pool ${pool.id}.`);
  }
}

/** Unlike Cognito, perhaps: the words are a guess. @throws {CognitoException} InvalidParameter. */
export function requireWholeAddresses(settings: Settings): void {
  const part = addressesIn(settings).find((url) => !URL.canParse(url));
  if (part !== undefined) refuse('InvalidParameter', `${part} is not a whole address, such as https://app.example/cb.`);
}

function addressesIn({ CallbackURLs = [], LogoutURLs = [] }: Settings): string[] {
  return [...CallbackURLs, ...LogoutURLs];
}

/** Plain HTTP is for this machine only; apps have schemes of their own. */
function checkAddress(url: string): void {
  if (url.includes('#')) refuse('InvalidParameter', `${url} cannot use fragment`);
  const isPlain = /^http:\/\//i.test(url);
  const isHere = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(url);
  if (isPlain && !isHere) refuse('InvalidParameter', `${url} cannot use the HTTP protocol.`);
}
