/** GetGroup, UpdateGroup, DeleteGroup and ListUsersInGroup. */
import type {
  DeleteGroupRequest,
  GetGroupRequest,
  GetGroupResponse,
  ListUsersInGroupRequest,
  ListUsersInGroupResponse,
  UpdateGroupRequest,
  UpdateGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeGroup, requireGroup } from '../people/describe-group.ts';
import { describeUser } from '../people/describe-user.ts';
import { findPool } from '../pools/find.ts';
import { ageKey, type Index } from '../store/indexes.ts';
import { findRows } from '../store/rows.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

const byGroup: Index<User> = { keysOf: ({ groups }) => groups };

export function getGroup(world: World, { UserPoolId, GroupName }: GetGroupRequest): GetGroupResponse {
  const pool = findPool(world, UserPoolId);
  return { Group: describeGroup(pool, requireGroup(pool, GroupName)) };
}

/** Unlike Cognito, perhaps: what is left out stays as it was; the documentation does not say. */
export function updateGroup(
  world: World,
  { UserPoolId, GroupName, Description, RoleArn, Precedence }: UpdateGroupRequest,
): UpdateGroupResponse {
  const pool = findPool(world, UserPoolId);
  const group = requireGroup(pool, GroupName);
  if (Description !== undefined) group.description = Description;
  if (RoleArn !== undefined) group.roleArn = RoleArn;
  if (Precedence !== undefined) group.precedence = Precedence;
  group.modifiedAt = world.clock.now();
  return { Group: describeGroup(pool, group) };
}

/** Whoever was in it no longer is, also when there is a group of that name again. */
export function deleteGroup(world: World, { UserPoolId, GroupName }: DeleteGroupRequest): object {
  const pool = findPool(world, UserPoolId);
  const { name } = requireGroup(pool, GroupName);
  for (const user of findRows(pool.users, byGroup, name)) user.groups = user.groups.filter((each) => each !== name);
  delete pool.groups[name];
  return {};
}

export function listUsersInGroup(
  world: World,
  { UserPoolId, GroupName, Limit, NextToken }: ListUsersInGroupRequest,
): ListUsersInGroupResponse {
  const pool = findPool(world, UserPoolId);
  const { name } = requireGroup(pool, GroupName);
  const { items, next } = page(findRows(pool.users, byGroup, name), {
    keyOf: ({ createdAt, username }) => ageKey(createdAt, username),
    size: Limit || LARGEST_PAGE,
    token: NextToken,
  });
  return { Users: items.map((user) => describeUser(user)), ...(next !== undefined && { NextToken: next }) };
}
