/**
 * CreateResourceServer and its four companions: APIs with scopes of their own.
 * Unlike Cognito, perhaps: the texts of its refusals are from memory.
 */
import type {
  CreateResourceServerRequest,
  CreateResourceServerResponse,
  DeleteResourceServerRequest,
  DescribeResourceServerRequest,
  DescribeResourceServerResponse,
  ListResourceServersRequest,
  ListResourceServersResponse,
  UpdateResourceServerRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { findPool } from '../pools/find.ts';
import { dropKept, findKept, keep, listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

/** @throws {CognitoException} InvalidParameter for an identifier that is taken. */
export function createResourceServer(world: World, given: CreateResourceServerRequest): CreateResourceServerResponse {
  const pool = findPool(world, given.UserPoolId);
  const name = given.Identifier ?? '';
  if (findKept(pool, 'resource-server', name)) {
    refuse('InvalidParameter', `${name} already exists in user pool ${pool.id}.`);
  }
  return { ResourceServer: keep(world, pool, { kind: 'resource-server', name, value: given }).value };
}

export function describeResourceServer(
  world: World,
  { UserPoolId, Identifier }: DescribeResourceServerRequest,
): DescribeResourceServerResponse {
  return { ResourceServer: requireServer(findPool(world, UserPoolId), Identifier).value };
}

/** The scopes are replaced as a whole. */
export function updateResourceServer(world: World, given: UpdateResourceServerRequest): CreateResourceServerResponse {
  const pool = findPool(world, given.UserPoolId);
  const { name } = requireServer(pool, given.Identifier);
  return { ResourceServer: keep(world, pool, { kind: 'resource-server', name, value: given }).value };
}

export function deleteResourceServer(world: World, { UserPoolId, Identifier }: DeleteResourceServerRequest): object {
  const pool = findPool(world, UserPoolId);
  dropKept(pool, 'resource-server', requireServer(pool, Identifier).name);
  return {};
}

export function listResourceServers(
  world: World,
  { UserPoolId, MaxResults, NextToken }: ListResourceServersRequest,
): ListResourceServersResponse {
  const { items, next } = page(listKept(findPool(world, UserPoolId), 'resource-server'), {
    keyOf: ({ name }) => name,
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  return { ResourceServers: items.map(({ value }) => value), ...(next !== undefined && { NextToken: next }) };
}

function requireServer(pool: Pool, identifier: string | undefined) {
  const found = findKept(pool, 'resource-server', identifier);
  return found ?? refuse('ResourceNotFound', `Resource server ${identifier} does not exist.`);
}
