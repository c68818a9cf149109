/** Somebody's groups, with the roles that they bring. */
import { entry } from '../store/entries.ts';
import type { Group, Pool, User } from '../store/state.ts';

/** By precedence; the first group's role is preferred, unless another group with the same precedence has another role. */
export function groupsOf(
  pool: Pool,
  user: User,
): { names: string[]; roles: string[]; preferredRole?: string | undefined } {
  const rank = (group: Group) => group.precedence ?? Number.POSITIVE_INFINITY;
  const groups = user.groups.flatMap((name) => entry(pool.groups, name) ?? []);
  const ranked = groups.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
  const withRole = ranked.filter((group) => group.roleArn !== undefined);
  const best = withRole.filter((group) => withRole[0] && rank(group) === rank(withRole[0]));
  const bestRoles = new Set(best.map((group) => group.roleArn));
  return {
    names: ranked.map((group) => group.name),
    roles: withRole.flatMap((group) => group.roleArn ?? []),
    preferredRole: bestRoles.size === 1 ? best[0]?.roleArn : undefined,
  };
}
