/** Who may act for an identity. */
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import { identityOf } from './identity-of.ts';

/**
 * A guest who has signed in keeps their identity, if they have no other one.
 *
 * @throws {CognitoException} NotAuthorized.
 */
export function requireLogin(pool: IdentityPool, id: string, login: string | undefined): void {
  const { login: owner, developers = [] } = entry(pool.identities, id) ?? {};
  if (developers.length > 0 && owner === undefined) refuse('NotAuthorized', `Access to Identity '${id}' is forbidden.`);
  if (login === undefined && owner !== undefined) refuse('NotAuthorized', `Access to Identity '${id}' is forbidden.`);
  if (login === undefined && !pool.allowsGuests) {
    refuse('NotAuthorized', 'Unauthenticated access is not supported for this identity pool.');
  }
  if (login === undefined || owner === login) return;
  const isTaken = identityOf(pool, login) !== undefined;
  if (owner !== undefined || isTaken) {
    const text = "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    refuse('NotAuthorized', text);
  }
  pool.identities[id] = { ...entry(pool.identities, id), login };
}
