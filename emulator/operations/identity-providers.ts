/**
 * CreateIdentityProvider and its five companions: who else may say who somebody is.
 * Unlike Cognito, perhaps: the texts for one that is there already, or not there, are from memory.
 */
import type {
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse,
  DeleteIdentityProviderRequest,
  DescribeIdentityProviderRequest,
  GetIdentityProviderByIdentifierRequest,
  IdentityProviderType,
  ListIdentityProvidersRequest,
  ListIdentityProvidersResponse,
  UpdateIdentityProviderRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { checkProvider } from '../federation/provider-details.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { findPool } from '../pools/find.ts';
import { datesOf, dropKept, findKept, type KeptAs, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

type Provider = KeptAs<'identity-provider'>;
type Answer = { IdentityProvider: IdentityProviderType };

/**
 * Unlike Cognito: metadata and issuers are not fetched yet, so nothing is found out about them.
 *
 * @throws {CognitoException} DuplicateProvider, InvalidParameter.
 */
export function createIdentityProvider(
  world: World,
  given: CreateIdentityProviderRequest,
): CreateIdentityProviderResponse & Answer {
  const pool = findPool(world, given.UserPoolId);
  const name = given.ProviderName ?? '';
  if (findKept(pool, 'identity-provider', name)) {
    refuse('DuplicateProvider', `A provider with the name ${name} already exists in user pool ${pool.id}.`);
  }
  return answer(keep(world, pool, { kind: 'identity-provider', name, value: checkProvider(pool, given) }));
}

export function describeIdentityProvider(
  world: World,
  { UserPoolId, ProviderName }: DescribeIdentityProviderRequest,
): Answer {
  return answer(requireProvider(findPool(world, UserPoolId), ProviderName));
}

/** @throws {CognitoException} ResourceNotFound. */
export function getIdentityProviderByIdentifier(
  world: World,
  { UserPoolId, IdpIdentifier = '' }: GetIdentityProviderByIdentifierRequest,
): Answer {
  const providers = listKept(findPool(world, UserPoolId), 'identity-provider');
  const found = providers.find(({ value }) => value.IdpIdentifiers?.includes(IdpIdentifier));
  return answer(found ?? refuseUnknown(IdpIdentifier));
}

/** What is left out stays as it was. */
export function updateIdentityProvider(world: World, given: UpdateIdentityProviderRequest): Answer {
  const pool = findPool(world, given.UserPoolId);
  const { name, value } = requireProvider(pool, given.ProviderName);
  const changed = checkProvider(pool, { ...value, ...given });
  return answer(keep(world, pool, { kind: 'identity-provider', name, value: changed }));
}

export function deleteIdentityProvider(
  world: World,
  { UserPoolId, ProviderName }: DeleteIdentityProviderRequest,
): object {
  const pool = findPool(world, UserPoolId);
  dropKept(pool, 'identity-provider', requireProvider(pool, ProviderName).name);
  return {};
}

export function listIdentityProviders(
  world: World,
  { UserPoolId, MaxResults, NextToken }: ListIdentityProvidersRequest,
): ListIdentityProvidersResponse {
  const { items, next } = page(listKept(findPool(world, UserPoolId), 'identity-provider'), {
    keyOf: ({ name }) => name,
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  const Providers = items.map((each) => {
    return { ProviderName: each.name, ProviderType: each.value.ProviderType, ...datesOf(each) };
  });
  return { Providers, ...(next !== undefined && { NextToken: next }) };
}

/** Apple's private key is never shown. */
function answer(provider: Provider): Answer {
  const { private_key: _, ...ProviderDetails } = provider.value.ProviderDetails ?? {};
  return { IdentityProvider: { ...provider.value, ProviderDetails, ...datesOf(provider) } };
}

function requireProvider(pool: Pool, name: string | undefined): Provider {
  return findKept(pool, 'identity-provider', name) ?? refuseUnknown(name);
}

function refuseUnknown(name: string | undefined): never {
  refuse('ResourceNotFound', `Identity provider ${name} does not exist.`);
}
