/** Makes an identity pool: who may trade an ID token for temporary AWS credentials. */
import { randomUUID } from 'node:crypto';
import { entry, setEntry } from '../store/entries.ts';
import type { IdentityPool } from '../store/identity-pool.ts';
import type { World } from '../world.ts';

export type NewIdentityPool = {
  /** `region:uuid`; one of that id that is there already is kept as it is. */
  id?: string;
  name?: string;
  providers: { userPoolId: string; clientId: string; serverSideTokenCheck?: boolean }[];
  /** Whether people who have not signed in get an identity too. */
  allowsGuests?: boolean;
  /** Without a role nobody gets credentials. */
  hasRole?: boolean;
};

/** @returns its id. */
export function createIdentityPool(world: World, options: NewIdentityPool): string {
  const { id = `${world.region}:${randomUUID()}`, name = 'Gatehouse', allowsGuests = false, hasRole = true } = options;
  if (entry(world.state.identityPools, id)) return id;
  const providers = options.providers.map((provider) => ({ serverSideTokenCheck: false, ...provider }));
  const pool: IdentityPool = { id, name, allowsGuests, providers, hasRole, identities: {} };
  setEntry(world.state.identityPools, id, pool);
  return id;
}
