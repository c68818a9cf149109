/** The groups that somebody is in, the one that takes precedence first: developer guide, "Adding groups to a user pool". */
import { entry } from '../store/entries.ts';
import { ageKey } from '../store/indexes.ts';
import type { Group, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';

export function rankedGroups(pool: Pool, user: User): Group[] {
  const groups = user.groups.flatMap((name) => entry(pool.groups, name) ?? []);
  return groups.toSorted((one, other) => (rankKey(one) < rankKey(other) ? -1 : 1));
}

/** Zero is the highest rank, none the lowest; those of one rank go by name. */
export function rankKey({ precedence = Number.MAX_SAFE_INTEGER, name }: Group): string {
  return ageKey(precedence, name);
}
