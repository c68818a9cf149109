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
export function domainAtHost(host: string | undefined): { name: string; isPrefix: boolean } {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  const prefix = /^([a-z0-9-]+)\.auth\.localhost$/.exec(name)?.[1];
  return { name: prefix ?? name, isPrefix: prefix !== undefined };
}

/** Of all pools. */
export function domainNames(world: World): string[] {
  return Object.values(world.state.pools).flatMap((pool) => listKept(pool, 'domain').map(({ name }) => name));
}

/** The one that others are told of: a domain of the pool's own before a prefix. */
export function mainDomain(pool: Pool): Domain | undefined {
  const domains = listKept(pool, 'domain');
  return domains.find(({ value }) => value.CustomDomainConfig) ?? domains[0];
}
