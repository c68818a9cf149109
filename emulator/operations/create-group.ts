/** CreateGroup. */
import type { CreateGroupRequest, CreateGroupResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { describeGroup } from '../people/describe-group.ts';
import { findPool } from '../pools/find.ts';
import { entry, setEntry } from '../store/entries.ts';
import type { Group } from '../store/state.ts';
import type { World } from '../world.ts';

export function createGroup(
  world: World,
  { UserPoolId, GroupName: name = '', Description, RoleArn, Precedence }: CreateGroupRequest,
): CreateGroupResponse {
  const pool = findPool(world, UserPoolId);
  if (entry(pool.groups, name)) refuse('GroupExists', 'A group with the name already exists.');
  const now = world.clock.now();
  const group: Group = {
    name,
    ...(Description !== undefined && { description: Description }),
    ...(RoleArn !== undefined && { roleArn: RoleArn }),
    ...(Precedence !== undefined && { precedence: Precedence }),
    createdAt: now,
    modifiedAt: now,
  };
  setEntry(pool.groups, name, group);
  return { Group: describeGroup(pool, group) };
}
