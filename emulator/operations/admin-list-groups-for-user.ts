/** AdminListGroupsForUser: the groups somebody is in, the most important first. */
import type {
  AdminListGroupsForUserRequest,
  AdminListGroupsForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { LARGEST_PAGE } from '../limits/largest-page.ts';
import { describeGroup } from '../people/describe-group.ts';
import { requireUser } from '../people/find.ts';
import { entry } from '../store/entries.ts';
import { ageKey } from '../store/indexes.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

export function adminListGroupsForUser(
  world: World,
  { UserPoolId, Username, Limit, NextToken }: AdminListGroupsForUserRequest,
): AdminListGroupsForUserResponse {
  const { pool, user } = requireUser(world, UserPoolId, Username);
  const groups = user.groups.flatMap((name) => entry(pool.groups, name) ?? []);
  const { items, next } = page(groups, {
    keyOf: ({ precedence = Number.MAX_SAFE_INTEGER, name }) => ageKey(precedence, name),
    size: Limit || LARGEST_PAGE,
    token: NextToken,
  });
  return { Groups: items.map((group) => describeGroup(pool, group)), ...(next !== undefined && { NextToken: next }) };
}
