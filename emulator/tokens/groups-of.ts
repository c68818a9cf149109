/** Somebody's groups, with the roles that they bring. */
import { rankedGroups } from '../people/ranked-groups.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';

/** By precedence; the first group's role is preferred, unless another group with the same precedence has another role. */
export function groupsOf(
  pool: Pool,
  user: User,
): { names: string[]; roles: string[]; preferredRole?: string | undefined } {
  const ranked = rankedGroups(pool, user);
  const withRole = ranked.filter((group) => group.roleArn !== undefined);
  const best = withRole.filter((group) => group.precedence === withRole[0]?.precedence);
  const bestRoles = new Set(best.map((group) => group.roleArn));
  return {
    names: ranked.map((group) => group.name),
    roles: withRole.flatMap((group) => group.roleArn ?? []),
    preferredRole: bestRoles.size === 1 ? best[0]?.roleArn : undefined,
  };
}
