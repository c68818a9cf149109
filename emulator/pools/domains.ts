/** A pool's domains: under them its managed login is found. */
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { findKept, type KeptAs, listKept } from './kept.ts';

export type Domain = KeptAs<'domain'>;

export function findDomain(world: World, name: string): { pool: Pool; domain: Domain } | undefined {
  for (const pool of Object.values(world.state.pools)) {
    const domain = findKept(pool, 'domain', name);
    if (domain) return { pool, domain };
  }
  return undefined;
}

/** Of `HOST:PORT`: `my-domain` for `my-domain.auth.localhost`; anything else may be a domain of one's own, as a whole. */
export function domainAtHost(host: string | undefined): string {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  return /^([a-z0-9-]+)\.auth\.localhost$/.exec(name)?.[1] ?? name;
}

/** The one that others are told of: a domain of the pool's own before a prefix. */
export function mainDomain(pool: Pool): Domain | undefined {
  const domains = listKept(pool, 'domain');
  return domains.find(({ value }) => value.CustomDomainConfig) ?? domains[0];
}
