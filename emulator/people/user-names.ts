/** What may serve as a user name, and what becomes of it, by the pool's kind of sign-in. */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { isEmail, isPhone } from './attributes.ts';
import { findByUsername, findOwner } from './find.ts';

export type Names = {
  /** Undefined where the `sub` becomes the user name. */
  username: string | undefined;
  /** An address given as the user name is the attribute's value too. */
  attributes: Record<string, string>;
};

/** @throws {CognitoException} InvalidParameter for a user name that is no address where it has to be one, or the reverse. */
export function readNames(pool: Pool, username: string, attributes: Record<string, string>): Names {
  const names: string[] = pool.settings.UsernameAttributes ?? [];
  if (names.length === 0) return { username: requirePlainName(pool, username), attributes };
  if (names.includes('email') && isEmail(username)) {
    return { username: undefined, attributes: { ...attributes, email: username } };
  }
  if (names.includes('phone_number') && isPhone(username)) {
    return { username: undefined, attributes: { ...attributes, phone_number: username } };
  }
  if (names.length > 1) refuse('InvalidParameter', 'Username should be either an email or a phone number.');
  refuse('InvalidParameter', `Username should be ${names.includes('email') ? 'an email' : 'a phone number'}.`);
}

/**
 * @param sameName the text for a user name that is taken, which differs between operations.
 * @throws {CognitoException} UsernameExists.
 */
export function requireFreeNames(pool: Pool, { username, attributes }: Names, sameName: string): void {
  if (username !== undefined && findByUsername(pool, username)) refuse('UsernameExists', sameName);
  for (const name of pool.settings.UsernameAttributes ?? []) {
    const value = attributes[name];
    if (value && findOwner(pool, name, value)) {
      refuse('UsernameExists', `An account with the given ${name} already exists.`);
    }
  }
}

/** What somebody without a user name of their own signs in with. */
export function signInAddress(pool: Pool, attributes: Record<string, string>): string {
  const known = pool.settings.UsernameAttributes?.find((name) => attributes[name]);
  return attributes[known ?? ''] ?? '';
}

/**
 * A verified address that signs in somebody else already stays theirs.
 *
 * @throws {CognitoException} UsernameExists.
 */
export function requireFreeAliases(pool: Pool, attributes: Names['attributes']): void {
  for (const [name] of takenAliases(pool, attributes)) {
    refuse('UsernameExists', `An account with the given ${name} already exists.`);
  }
}

/** ForceAliasCreation: it becomes the newcomer's. */
export function freeAliases(pool: Pool, attributes: Names['attributes']): void {
  for (const [name, owner] of takenAliases(pool, attributes)) owner.attributes[`${name}_verified`] = 'false';
}

function takenAliases(pool: Pool, attributes: Names['attributes']): [name: string, owner: User][] {
  return (['email', 'phone_number'] as const).flatMap((name) => {
    const value = attributes[name];
    const owner = value && attributes[`${name}_verified`] === 'true' ? findOwner(pool, name, value) : undefined;
    return owner ? [[name, owner]] : [];
  });
}

function requirePlainName(pool: Pool, username: string): string {
  const aliases: string[] = pool.settings.AliasAttributes ?? [];
  if (aliases.includes('email') && isEmail(username)) refuseAsAlias('email', 'email');
  if (aliases.includes('phone_number') && isPhone(username)) refuseAsAlias('phone number', 'phone number');
  return username;
}

function refuseAsAlias(format: string, alias: string): never {
  const text = `Username cannot be of ${format} format, since user pool is configured for ${alias} alias.`;
  refuse('InvalidParameter', text);
}
