/** CreateUserPoolReplica and its three companions: a pool's stand-ins in other regions. */
import type {
  CreateUserPoolReplicaRequest,
  DeleteUserPoolReplicaRequest,
  ListUserPoolReplicasRequest,
  ListUserPoolReplicasResponse,
  UpdateUserPoolReplicaRequest,
  UserPoolReplicaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { findPool } from '../pools/find.ts';
import { dropKept, findKept, type KeptAs, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

type Answer = { UserPoolReplica: UserPoolReplicaType };

/** Unlike Cognito: the texts of refusals are ours. @throws {CognitoException} InvalidParameter for a region that has one, or the pool. */
export function createUserPoolReplica(
  world: World,
  { UserPoolId, RegionName: name = '', UserPoolTags: tags = {} }: CreateUserPoolReplicaRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  if (findKept(pool, 'replica', name) || pool.id.startsWith(`${name}_`)) {
    refuse('InvalidParameter', `The user pool is in ${name} already.`);
  }
  const UserPoolArn = `arn:aws:cognito-idp:${name}:000000000000:userpool/${pool.id}`;
  const value = { RegionName: name, Status: 'ACTIVE', Role: 'SECONDARY', UserPoolArn, tags } as const;
  return { UserPoolReplica: describe(keep(world, pool, { kind: 'replica', name, value })) };
}

export function updateUserPoolReplica(
  world: World,
  { UserPoolId, RegionName, Status }: UpdateUserPoolReplicaRequest,
): Answer {
  const pool = findPool(world, UserPoolId);
  const { name, value } = requireReplica(pool, RegionName);
  return { UserPoolReplica: describe(keep(world, pool, { kind: 'replica', name, value: { ...value, Status } })) };
}

export function deleteUserPoolReplica(world: World, { UserPoolId, RegionName }: DeleteUserPoolReplicaRequest): Answer {
  const pool = findPool(world, UserPoolId);
  const replica = requireReplica(pool, RegionName);
  const UserPoolReplica = { ...describe(replica), Status: 'DELETING' as const };
  dropKept(pool, 'replica', replica.name);
  return { UserPoolReplica };
}

export function listUserPoolReplicas(
  world: World,
  { UserPoolId, NextToken }: ListUserPoolReplicasRequest,
): ListUserPoolReplicasResponse {
  const { items, next } = page(listKept(findPool(world, UserPoolId), 'replica'), {
    keyOf: ({ name }) => name,
    size: LARGEST_PAGE,
    token: NextToken,
  });
  return { UserPoolReplicas: items.map(describe), ...(next !== undefined && { NextToken: next }) };
}

/** Its tags are for ListTagsForResource to tell. */
function describe({ value: { tags: _, ...replica } }: KeptAs<'replica'>): UserPoolReplicaType {
  return replica;
}

function requireReplica(pool: Pool, name: string | undefined): KeptAs<'replica'> {
  const found = findKept(pool, 'replica', name);
  return found ?? refuse('ResourceNotFound', `The user pool has no replica in ${name}.`);
}
