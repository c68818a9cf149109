/** ListGroups: a pool's groups by name, page by page. */
import type { ListGroupsRequest, ListGroupsResponse } from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeGroup } from '../people/describe-group.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function listGroups(world: World, { UserPoolId, Limit, NextToken }: ListGroupsRequest): ListGroupsResponse {
  const pool = findPool(world, UserPoolId);
  const groups = Object.values(pool.groups);
  const { items, next } = page(groups, { keyOf: ({ name }) => name, size: Limit || LARGEST_PAGE, token: NextToken });
  return { Groups: items.map((group) => describeGroup(pool, group)), ...(next !== undefined && { NextToken: next }) };
}
