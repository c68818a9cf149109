/** AdminAddUserToGroup: tokens name the group from the next sign-in or refresh on. */
import type { AdminAddUserToGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requireGroup } from '../people/describe-group.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminAddUserToGroup(
  world: World,
  { UserPoolId, Username, GroupName }: AdminAddUserToGroupRequest,
): object {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  const { name } = requireGroup(pool, GroupName);
  user.groups = [...new Set([...user.groups, name])];
  return {};
}
