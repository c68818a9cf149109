/** Finds the person who wants to sign in, and says what stands in their way. */
import { refuse } from '../errors.ts';
import { findUser } from '../people/find.ts';
import { availableChallenges } from '../people/first-factors.ts';
import { isFromProvider } from '../people/from-provider.ts';
import { hidesPeople } from '../pools/hides-people.ts';
import type { Client, Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import { strangerNamed } from './stranger.ts';

type Door = { pool: Pool; client: Client };
type Named = { name: string; isChoice: boolean };

export const WRONG_PASSWORD = 'Incorrect username or password.';

/**
 * The person of that name; where the client hides who exists, a stand-in for somebody unknown, and for somebody who comes from an
 * identity provider.
 *
 * @throws {CognitoException} where the client hides nothing: UserNotFound, and what `requireReady` throws, whatever the
 * password.
 */
export function findPerson(world: World, door: Door, { name, isChoice }: Named): { user: User; stranger?: string } {
  const found = findUser(door.pool, name);
  const isForeign = found !== undefined && isFromProvider(found);
  const user = isForeign ? undefined : found;
  if (hidesPeople(door.client))
    return user ? { user } : { user: strangerNamed(world, door.pool, name), stranger: name };
  if (isForeign) refuse('NotAuthorized', 'User is not authorized to get auth details.');
  if (!user) refuse('UserNotFound', 'User does not exist.');
  const canConfirm = isChoice && user.enabled && user.status === 'UNCONFIRMED' && hasCode(door.pool, user);
  if (!canConfirm) requireReady(door.client, user);
  return { user };
}

function hasCode(pool: Pool, user: User): boolean {
  return availableChallenges(pool, user).some((name) => name === 'EMAIL_OTP' || name === 'SMS_OTP');
}

/** @throws {CognitoException} for people who can't sign in as they are; with user-existence prevention, after the password. */
export function requireReady(client: Client, user: User): void {
  if (!user.enabled) refuse('NotAuthorized', hidesPeople(client) ? WRONG_PASSWORD : 'User is disabled.');
  if (user.status === 'UNCONFIRMED') refuse('UserNotConfirmed', 'User is not confirmed.');
  if (user.status === 'RESET_REQUIRED') refuse('PasswordResetRequired', 'Password reset required for the user');
}
