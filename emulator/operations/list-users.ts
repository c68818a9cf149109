/** ListUsers: a pool's people by age, filtered, page by page. */
import type { ListUsersRequest, ListUsersResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeUser } from '../people/describe-user.ts';
import { listPeople } from '../people/list-people.ts';
import { schemaOf } from '../people/schema.ts';
import { findPool } from '../pools/find.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { firstPage, readToken } from './page.ts';

/** Unlike Cognito: a change is seen at once, not eventually. */
export function listUsers(
  world: World,
  { UserPoolId, AttributesToGet, Filter, Limit, PaginationToken }: ListUsersRequest,
): ListUsersResponse {
  const pool = findPool(world, UserPoolId);
  requireAttributes(pool, AttributesToGet ?? []);
  const after = PaginationToken === undefined ? undefined : readToken(PaginationToken);
  const size = Limit || LARGEST_PAGE;
  const { items, next } = firstPage(listPeople(pool, Filter, { after, size }), size);
  const Users = items.map((user) => describeUser(user, AttributesToGet));
  return { Users, ...(next !== undefined && { PaginationToken: next }) };
}

function requireAttributes(pool: Pool, names: string[]): void {
  const known = schemaOf(pool).map(({ Name }) => Name);
  if (names.every((name) => known.includes(name))) return;
  refuse('InvalidParameter', 'One or more requested attributes do not exist in user pool.');
}
