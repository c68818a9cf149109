/** CreateIdentityPool and its four companions. */
import type {
  CognitoIdentityProvider,
  CreateIdentityPoolInput,
  DeleteIdentityPoolInput,
  IdentityPool as Described,
  DescribeIdentityPoolInput,
  ListIdentityPoolsInput,
  ListIdentityPoolsResponse,
} from '@aws-sdk/client-cognito-identity';
import { createIdentityPool as make } from '../identity/create-identity-pool.ts';
import { requireIdentityPool } from '../identity/find-identity-pool.ts';
import { requireEntry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

/** It has no role until SetIdentityPoolRoles gives it one. */
export function createIdentityPool(world: World, given: CreateIdentityPoolInput): Described {
  const id = make(world, { name: given.IdentityPoolName ?? '', providers: [], hasRole: false });
  const pool = requireEntry(world.state.identityPools, id);
  write(pool, given);
  return describe(pool);
}

export function describeIdentityPool(world: World, { IdentityPoolId }: DescribeIdentityPoolInput): Described {
  return describe(requireIdentityPool(world, IdentityPoolId));
}

/** What is left out goes back to its default, but for the tags. */
export function updateIdentityPool(world: World, given: Described): Described {
  const pool = requireIdentityPool(world, given.IdentityPoolId);
  write(pool, { ...given, IdentityPoolTags: given.IdentityPoolTags ?? pool.tags });
  return describe(pool);
}

/** With its identities. */
export function deleteIdentityPool(world: World, { IdentityPoolId }: DeleteIdentityPoolInput): object {
  delete world.state.identityPools[requireIdentityPool(world, IdentityPoolId).id];
  return {};
}

export function listIdentityPools(
  world: World,
  { MaxResults = 60, NextToken }: ListIdentityPoolsInput,
): ListIdentityPoolsResponse {
  const { items, next } = page(Object.values(world.state.identityPools), {
    keyOf: ({ id }) => id,
    size: MaxResults,
    token: NextToken,
  });
  const IdentityPools = items.map(({ id, name }) => ({ IdentityPoolId: id, IdentityPoolName: name }));
  return { IdentityPools, ...(next !== undefined && { NextToken: next }) };
}

type Given = Omit<CreateIdentityPoolInput, 'IdentityPoolTags'> & {
  IdentityPoolTags?: Record<string, string> | undefined;
};

function write(pool: IdentityPool, given: Given): void {
  const { IdentityPoolName, AllowUnauthenticatedIdentities, CognitoIdentityProviders, IdentityPoolTags, ...rest } =
    given;
  pool.name = IdentityPoolName ?? pool.name;
  pool.allowsGuests = AllowUnauthenticatedIdentities ?? false;
  pool.providers = (CognitoIdentityProviders ?? []).map(
    ({ ProviderName = '', ClientId = '', ServerSideTokenCheck }) => ({
      userPoolId: ProviderName.split('/').at(-1) ?? '',
      clientId: ClientId,
      serverSideTokenCheck: ServerSideTokenCheck ?? false,
      providerName: ProviderName,
    }),
  );
  pool.tags = IdentityPoolTags ?? {};
  pool.settings = rest;
}

function describe(pool: IdentityPool): Described {
  return {
    ...pool.settings,
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowsGuests,
    ...(pool.providers.length > 0 && { CognitoIdentityProviders: pool.providers.map(describeProvider) }),
    IdentityPoolTags: pool.tags ?? {},
  };
}

function describeProvider(provider: IdentityPool['providers'][number]): CognitoIdentityProvider {
  const { userPoolId, clientId, serverSideTokenCheck, providerName } = provider;
  const amazons = `cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/${userPoolId}`;
  return { ProviderName: providerName ?? amazons, ClientId: clientId, ServerSideTokenCheck: serverSideTokenCheck };
}
