/** ListUserPoolClients, page by page. */
import type {
  ListUserPoolClientsRequest,
  ListUserPoolClientsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { findPool } from '../pools/find.ts';
import { ageKey } from '../store/indexes.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function listUserPoolClients(
  world: World,
  { UserPoolId, MaxResults, NextToken }: ListUserPoolClientsRequest,
): ListUserPoolClientsResponse {
  const pool = findPool(world, UserPoolId);
  const { items, next } = page(Object.values(pool.clients), {
    keyOf: ({ createdAt, id }) => ageKey(createdAt, id),
    size: MaxResults ?? LARGEST_PAGE,
    token: NextToken,
  });
  const UserPoolClients = items.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name }));
  return { UserPoolClients, ...(next !== undefined && { NextToken: next }) };
}
