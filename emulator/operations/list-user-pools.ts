/** ListUserPools, page by page. */
import type { ListUserPoolsRequest, ListUserPoolsResponse } from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { ageKey } from '../store/indexes.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function listUserPools(world: World, { MaxResults, NextToken }: ListUserPoolsRequest): ListUserPoolsResponse {
  const { items, next } = page(Object.values(world.state.pools), {
    keyOf: ({ createdAt, id }) => ageKey(createdAt, id),
    size: MaxResults ?? LARGEST_PAGE,
    token: NextToken,
  });
  return { UserPools: items.map(describe), ...(next !== undefined && { NextToken: next }) };
}

function describe({ id, name, createdAt, modifiedAt, settings }: Pool) {
  return {
    Id: id,
    Name: name,
    LambdaConfig: settings.LambdaConfig ?? {},
    CreationDate: new Date(createdAt),
    LastModifiedDate: new Date(modifiedAt),
  };
}
