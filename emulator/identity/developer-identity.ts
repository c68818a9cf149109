/** Finds and makes identities, those that a backend of one's own vouches for among them. */
import { randomUUID } from 'node:crypto';
import { setEntry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { Index } from '../store/indexes.ts';
import { findKeys } from '../store/rows.ts';
import type { World } from '../world.ts';

type Identity = IdentityPool['identities'][string];

const developers: Index<Identity> = { keysOf: (identity) => identity.developers ?? [] };

/** The id of the identity that somebody has under the name that their own backend gives them. */
export function byDeveloper(pool: IdentityPool, person: string | undefined): string | undefined {
  return person === undefined ? undefined : findKeys(pool.identities, developers, person)[0];
}

/** @returns its id. */
export function newIdentity({ clock }: World, pool: IdentityPool, identity: Identity): string {
  const id = `${pool.id.split(':')[0]}:${randomUUID()}`;
  setEntry(pool.identities, id, { ...identity, createdAt: clock.now() });
  return id;
}
