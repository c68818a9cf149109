/** AdminRemoveUserFromGroup. */
import type { AdminRemoveUserFromGroupRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requireGroup } from '../people/describe-group.ts';
import { requireUser } from '../people/find.ts';
import type { World } from '../world.ts';

export function adminRemoveUserFromGroup(
  world: World,
  { UserPoolId, Username, GroupName }: AdminRemoveUserFromGroupRequest,
): object {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  const { name } = requireGroup(pool, GroupName);
  user.groups = user.groups.filter((group) => group !== name);
  return {};
}
