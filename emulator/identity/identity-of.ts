/** Finds the identity of a login: each person of a user pool has one in an identity pool. */

import type { IdentityPool } from '../store/identity-pool.ts';
import type { Index } from '../store/indexes.ts';
import { findKeys } from '../store/rows.ts';

const byLogin: Index<IdentityPool['identities'][string]> = {
  keysOf: ({ login }) => (login === undefined ? [] : [login]),
};

/** @param login as `judgeLogins` gives it. @returns the identity's id. */
export function identityOf(pool: IdentityPool, login: string): string | undefined {
  return findKeys(pool.identities, byLogin, login)[0];
}
