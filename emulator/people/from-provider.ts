/** Whoever comes from an identity provider has no password, no second factor and no passkey here. */
import { refuse } from '../errors.ts';
import type { User } from '../store/user.ts';

export function isFromProvider({ status }: Pick<User, 'status'>): boolean {
  return status === 'EXTERNAL_PROVIDER';
}

/**
 * Unlike Cognito, perhaps: the words are on record for passwords, and guesses for the rest.
 *
 * @param doing what such a person may not do: `change password`.
 * @throws {CognitoException} NotAuthorized.
 */
export function requireOwnSignIn(user: User, doing: string): void {
  if (isFromProvider(user)) refuse('NotAuthorized', `User is not authorized to ${doing}.`);
}
