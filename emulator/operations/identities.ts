/** ListIdentities, DescribeIdentity, DeleteIdentities and UnlinkIdentity. */
import type {
  DeleteIdentitiesInput,
  DeleteIdentitiesResponse,
  DescribeIdentityInput,
  IdentityDescription,
  ListIdentitiesInput,
  ListIdentitiesResponse,
  UnlinkIdentityInput,
} from '@aws-sdk/client-cognito-identity';
import { refuse } from '../errors.ts';
import { requireIdentityPool, requirePoolOfIdentity } from '../identity/find-identity-pool.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function listIdentities(
  world: World,
  { IdentityPoolId, MaxResults = 60, NextToken }: ListIdentitiesInput,
): ListIdentitiesResponse {
  const pool = requireIdentityPool(world, IdentityPoolId);
  const { items, next } = page(Object.keys(pool.identities), {
    keyOf: (id) => id,
    size: MaxResults,
    token: NextToken,
  });
  const Identities = items.map((id) => describe(pool, id));
  return { IdentityPoolId: pool.id, Identities, ...(next !== undefined && { NextToken: next }) };
}

export function describeIdentity(world: World, { IdentityId = '' }: DescribeIdentityInput): IdentityDescription {
  return describe(requirePoolOfIdentity(world, IdentityId), IdentityId);
}

/** Those that there are not are as good as deleted. */
export function deleteIdentities(
  world: World,
  { IdentityIdsToDelete = [] }: DeleteIdentitiesInput,
): DeleteIdentitiesResponse {
  for (const pool of Object.values(world.state.identityPools)) {
    for (const id of IdentityIdsToDelete) delete pool.identities[id];
  }
  return { UnprocessedIdentityIds: [] };
}

/** The identity stays, as a guest's. @throws {CognitoException} NotAuthorized without a token of whoever it belongs to. */
export function unlinkIdentity(world: World, { IdentityId = '', Logins }: UnlinkIdentityInput): object {
  const pool = requirePoolOfIdentity(world, IdentityId);
  const login = judgeLogins(world, pool, Logins);
  if (login === undefined || entry(pool.identities, IdentityId)?.login !== login) {
    refuse('NotAuthorized', `Access to Identity '${IdentityId}' is forbidden.`);
  }
  const { login: _, ...guest } = pool.identities[IdentityId] ?? {};
  pool.identities[IdentityId] = guest;
  return {};
}

function describe(pool: IdentityPool, id: string): IdentityDescription {
  const { login, developers = [], createdAt = 0 } = entry(pool.identities, id) ?? {};
  const [userPoolId = ''] = login?.split('\0') ?? [];
  const { DeveloperProviderName: own } = pool.settings ?? {};
  const Logins = [
    ...(userPoolId ? [`cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com/${userPoolId}`] : []),
    ...(developers.length > 0 && own !== undefined ? [own] : []),
  ];
  return { IdentityId: id, Logins, CreationDate: new Date(createdAt), LastModifiedDate: new Date(createdAt) };
}
