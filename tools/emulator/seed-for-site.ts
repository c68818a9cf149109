/** What a site that runs beside a seed's pools takes from them: its pool, and whom one can sign in as. */
import type { Emulator } from '../../emulator/emulator.ts';
import type { Config } from '../../src/config.ts';
import type { DemoPerson } from './demo-pool.ts';
import { poolForSite, type SiteIds } from './pool-for-site.ts';
import type { Seed } from './seed.ts';

/** @throws {CommandError} when there is none. */
export function idsIn({ pools = [] }: Seed, emulator: Emulator, config: Config): SiteIds {
  const planted = pools.map(({ id }) => id);
  return poolForSite(emulator, config, planted);
}

/** Whoever can sign in by themselves: with an address, and with a password that is known. */
export function peopleIn({ pools = [] }: Seed, { userPoolId }: SiteIds): Pick<DemoPerson, 'email' | 'about'>[] {
  const users = pools.find(({ id }) => id === userPoolId)?.users ?? [];
  return users.flatMap(({ email, password }) => (email && password ? [{ email, about: password }] : []));
}
