/** One verified address signs in one person: settles whose it is when somebody proves that it is theirs. */
import { refuse } from '../errors.ts';
import type { Pool } from '../store/state.ts';
import type { Code, User } from '../store/user.ts';
import { findOwner } from './find.ts';

/**
 * Marks an address as verified.
 *
 * @param takenText of the AliasExists refusal, which differs between operations; without it the address is taken from whoever
 * has it, as ForceAliasCreation asks.
 * @throws {CognitoException} AliasExists.
 */
export function verifyAddress(pool: Pool, user: User, attribute: Code['attribute'], takenText?: string): void {
  const value = user.attributes[attribute];
  if (!value) return;
  const owner = findOwner(pool, attribute, value);
  if (owner && owner !== user) {
    if (takenText !== undefined) refuse('AliasExists', takenText);
    owner.attributes[`${attribute}_verified`] = 'false';
    owner.changedNames = [...(owner.changedNames ?? []), attribute];
  }
  user.attributes[`${attribute}_verified`] = 'true';
  forgetChange(user, attribute);
}

/** Lets somebody be found by a sign-in address again that they changed. */
export function forgetChange(user: User, attribute: string): void {
  if (user.changedNames) user.changedNames = user.changedNames.filter((name) => name !== attribute);
}
