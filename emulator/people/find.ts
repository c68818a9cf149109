/** Finds people by the names that requests give them. */
import { refuse } from '../errors.ts';
import { findPool } from '../pools/find.ts';
import { entry } from '../store/entries.ts';
import type { Index } from '../store/indexes.ts';
import { findRows } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { isFromProvider } from './from-provider.ts';

/** @throws {CognitoException} ResourceNotFound; UserNotFound, as administrators are told. */
export function requireUser(
  world: World,
  poolId: string | undefined,
  name: string | undefined,
): { pool: Pool; user: User } {
  const pool = findPool(world, poolId);
  return { pool, user: findUser(pool, name) ?? refuse('UserNotFound', 'User does not exist.') };
}

/** The person of that user name, `sub`, sign-in address or alias, if there is one. */
export function findUser(pool: Pool, name: string | undefined): User | undefined {
  if (!name) return undefined;
  return entry(pool.users, name) ?? namesakes(pool, name).find((user) => isNamed(pool, user, name));
}

/** The person of a pool who signs in with that address: another one can't have it. */
export function findOwner(pool: Pool, attribute: NameAttribute, value: string): User | undefined {
  return namesakes(pool, value).find(
    (user) => isSignInName(pool, user, attribute) && isSame(pool, user.attributes[attribute], value),
  );
}

/** Whoever has a user name that this pool can't tell from the given one. */
export function findByUsername(pool: Pool, username: string): User | undefined {
  return namesakes(pool, username).find((user) => isSame(pool, user.username, username));
}

/** Everybody who may be meant by a name, whatever kind of name it is. */
function namesakes(pool: Pool, name: string): User[] {
  return findRows(pool.users, names, folded(name));
}

/** What people can be found by depends on settings that a pool keeps from its beginning. */
const names: Index<User, Pool> = {
  keysOf(user, pool) {
    const { username, attributes } = user;
    const signInNames = nameAttributes.filter((attribute) => isSignInName(pool, user, attribute));
    const all = [username, attributes.sub, ...signInNames.map((attribute) => attributes[attribute])];
    return all.flatMap((name) => (name === undefined ? [] : folded(name)));
  },
};

function folded(name: string): string {
  return name.toLowerCase();
}

/** Whether two names are one to this pool: letter case counts unless UsernameConfiguration says otherwise. */
export function isSame(pool: Pool, one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  return isCaseSensitive(pool) ? one === other : one.toLowerCase() === other.toLowerCase();
}

/** CreateUserPool makes case-sensitive pools unless told otherwise; the console does the opposite. */
export function isCaseSensitive(pool: Pool): boolean {
  return pool.settings.UsernameConfiguration?.CaseSensitive !== false;
}

export type NameAttribute = 'email' | 'phone_number' | 'preferred_username';

const nameAttributes: readonly NameAttribute[] = ['email', 'phone_number', 'preferred_username'];

function isNamed(pool: Pool, user: User, name: string): boolean {
  if (user.attributes.sub === name || isSame(pool, user.username, name)) return true;
  return nameAttributes.some(
    (attribute) => isSame(pool, user.attributes[attribute], name) && isSignInName(pool, user, attribute),
  );
}

/**
 * An alias counts once it is verified; a pool's own sign-in address counts at once, until its owner changes it. Whoever comes from a
 * provider signs in by nothing here, and may share an address with somebody who does.
 */
function isSignInName(pool: Pool, user: User, attribute: NameAttribute): boolean {
  if (isFromProvider(user)) return false;
  const isVerified = user.attributes[`${attribute}_verified`] === 'true';
  if (pool.settings.UsernameAttributes?.some((each) => each === attribute)) {
    return isVerified || !user.changedNames?.includes(attribute);
  }
  if (!pool.settings.AliasAttributes?.some((each) => each === attribute)) return false;
  return isVerified || attribute === 'preferred_username';
}
