/** AdminListGroupsForUser: the groups somebody is in, the most important first. */
import type {
  AdminListGroupsForUserRequest,
  AdminListGroupsForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeGroup } from '../people/describe-group.ts';
import { requireUser } from '../people/find.ts';
import { rankedGroups, rankKey } from '../people/ranked-groups.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function adminListGroupsForUser(
  world: World,
  { UserPoolId, Username, Limit, NextToken }: AdminListGroupsForUserRequest,
): AdminListGroupsForUserResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  const groups = rankedGroups(pool, user);
  const { items, next } = page(groups, { keyOf: rankKey, size: Limit || LARGEST_PAGE, token: NextToken });
  return { Groups: items.map((group) => describeGroup(pool, group)), ...(next !== undefined && { NextToken: next }) };
}
