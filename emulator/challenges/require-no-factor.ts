/** Guards the setting up of a first factor. */
import { userFactors } from '../people/factors.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import { refuseSession } from './sessions.ts';

/**
 * A session that sets up the first factor of somebody is of no use once they have one: it may be another's by then.
 *
 * @throws {CognitoException} NotAuthorized.
 */
export function requireNoFactor(pool: Pool, user: User): void {
  if (userFactors(pool, user).length > 0) refuseSession('');
}
