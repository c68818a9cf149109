/** Adds what a seed holds to an emulator that runs: new pools whole, and clients, groups and people to pools that are there. */
import type { Emulator } from '../../emulator/emulator.ts';
import { ownerOf, SUBJECT } from '../../emulator/federation/identities.ts';
import { createIdentityPool } from '../../emulator/identity/create-identity-pool.ts';
import { findByUsername, findOwner, findUser } from '../../emulator/people/find.ts';
import { findKept, listKept } from '../../emulator/pools/kept.ts';
import { entry } from '../../emulator/store/entries.ts';
import type { Pool } from '../../emulator/store/state.ts';
import type { World } from '../../emulator/world.ts';
import { seedIn } from './read-seed.ts';
import type { Seed, SeedPerson, SeedPool } from './seed.ts';
import type { Standing } from './seed-conflicts.ts';

/** @returns the mistakes, each by its path; with any nothing is planted. */
export async function addSeed(emulator: Emulator, json: string): Promise<string[]> {
  const { world } = emulator;
  const seed = seedIn(JSON.parse(json), standingIn(world));
  if (Array.isArray(seed)) return seed;
  const taken = takenIn(world, seed);
  if (taken.length === 0) await plant(emulator, seed);
  return taken;
}

async function plant(emulator: Emulator, { pools = [], identityPools = [] }: Seed): Promise<void> {
  for (const each of identityPools) createIdentityPool(emulator.world, each);
  for (const each of pools) {
    if (entry(emulator.world.state.pools, each.id)) await emulator.addTo(each.id, each);
    else await emulator.createPool({ ...each, triggers: {} });
  }
}

function standingIn({ state }: World): Standing {
  const pools = Object.entries(state.pools);
  return Object.fromEntries(
    pools.map(([id, pool]) => {
      const providers = listKept(pool, 'identity-provider').map(({ name }) => name);
      return [id, { settings: pool.settings, groups: Object.keys(pool.groups), providers }];
    }),
  ) as Standing;
}

function takenIn(world: World, { pools = [], identityPools = [] }: Seed): string[] {
  return [
    ...pools.flatMap((pool, number) => takenByPool(world, pool, `pools[${number}]`)),
    ...identityPools.flatMap(({ id }, number) => isThere(world.state.identityPools, id, `identityPools[${number}].id`)),
  ];
}

function takenByPool({ state }: World, given: SeedPool, path: string): string[] {
  const { clients = [], groups = [], users = [], triggers } = given;
  if (triggers) return [`${path}.triggers: only a seed file can name modules`];
  const others = Object.assign({}, ...Object.values(state.pools).map((pool) => pool.clients)) as Pool['clients'];
  const takenClients = clients.flatMap(({ id = '' }, place) => isThere(others, id, `${path}.clients[${place}].id`));
  const pool = entry(state.pools, given.id);
  if (!pool) return [...takenClients, ...takenDomain(state, given, path)];
  const fixed = (['name', 'issuer', 'keys', 'settings', 'mfa', 'domain', 'providers'] as const).filter(
    (name) => given[name] !== undefined,
  );
  return [
    ...fixed.map((name) => `${path}.${name}: this pool is there already; clients, groups and users can be added`),
    ...takenClients,
    ...groups.flatMap(({ name }, place) => isThere(pool.groups, name, `${path}.groups[${place}].name`)),
    ...users.flatMap((person, place) => takenByPerson(pool, person, `${path}.users[${place}]`)),
  ];
}

function takenDomain({ pools }: World['state'], { domain }: SeedPool, path: string): string[] {
  const isTaken = Object.values(pools).some((pool) => findKept(pool, 'domain', domain) !== undefined);
  return isTaken ? [`${path}.domain: ${domain} is there already`] : [];
}

function takenByPerson(pool: Pool, { username, email, phone, sub, links = [] }: SeedPerson, path: string): string[] {
  const isTaken = (account: { provider: string; subject: string }) =>
    ownerOf(pool, { providerName: account.provider, attribute: SUBJECT, value: account.subject }) !== undefined;
  return [
    ...links.flatMap((link, number) =>
      isTaken(link) ? [`${path}.links[${number}]: ${link.subject} is there already`] : [],
    ),
    ...(username !== undefined && findByUsername(pool, username)
      ? [`${path}.username: ${username} is there already`]
      : []),
    ...(email !== undefined && findOwner(pool, 'email', email) ? [`${path}.email: ${email} is there already`] : []),
    ...(phone !== undefined && findOwner(pool, 'phone_number', phone)
      ? [`${path}.phone: ${phone} is there already`]
      : []),
    ...(sub !== undefined && findUser(pool, sub) ? [`${path}.sub: ${sub} is there already`] : []),
  ];
}

function isThere(record: Record<string, unknown>, key: string, path: string): string[] {
  return entry(record, key) === undefined ? [] : [`${path}: ${key} is there already`];
}
