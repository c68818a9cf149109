/** ListUsers: a pool's people by age, filtered, page by page. */
import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { describeUser } from '../store/describe-user.ts';
import { findPool } from '../store/find.ts';
import { ageKey, page } from '../store/page.ts';
import { schemaOf } from '../store/schema.ts';
import type { Pool } from '../store/state.ts';
import { userFilter } from '../store/user-filter.ts';
import type { World } from '../world.ts';

const LARGEST_PAGE = 60;

/** Unlike Cognito: a change is seen at once, not eventually. */
export function listUsers(
  world: World,
  { UserPoolId, AttributesToGet, Filter, Limit, PaginationToken }: ListUsersRequest,
): ListUsersResponse {
  const pool = findPool(world, UserPoolId);
  requireAttributes(pool, AttributesToGet ?? []);
  const { items, next } = page(Object.values(pool.users).filter(userFilter(Filter)), {
    keyOf: ({ createdAt, username }) => ageKey(createdAt, username),
    size: Limit || LARGEST_PAGE,
    token: PaginationToken,
  });
  const Users = items.map((user) => describeUser(user, AttributesToGet));
  return { Users, ...(next !== undefined && { PaginationToken: next }) };
}

function requireAttributes(pool: Pool, names: string[]): void {
  const known = schemaOf(pool).map(({ Name }) => Name);
  if (names.every((name) => known.includes(name))) return;
  refuse('InvalidParameter', 'One or more requested attributes do not exist in user pool.');
}
