/** Makes user pools and their app clients. */
import { randomBytes, randomInt } from 'node:crypto';
import { requireEntry, setEntry } from '../store/entries.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { newSigningKeys } from './keys.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LETTERS = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

export type NewPool = {
  id?: string | undefined;
  name: string;
  settings: Pool['settings'];
  mfa?: Pool['mfa'];
  keys?: Pool['keys'] | undefined;
};

export async function newPool(world: World, { id, name, settings, mfa = {}, ...given }: NewPool): Promise<Pool> {
  const keys = given.keys ?? (await newSigningKeys());
  const now = world.clock.now();
  const pool: Pool = {
    id: id ?? `${world.region}_${randomText(LETTERS, 9)}`,
    name,
    createdAt: now,
    modifiedAt: now,
    settings,
    mfa,
    clients: {},
    users: {},
    groups: {},
    keys,
    deviceGroupKey: `-${randomText(LETTERS, 8)}`,
    secret: randomBytes(32).toString('hex'),
    grants: {},
    authorizationCodes: {},
    spentSessions: {},
    spentSubs: {},
    kept: {},
    strangers: {},
    attempts: {},
    authEvents: {},
  };
  setEntry(world.state.pools, pool.id, pool);
  return requireEntry(world.state.pools, pool.id);
}

export type NewClient = { id?: string | undefined; name: string; settings: Client['settings']; hasSecret?: boolean };

export function newClient(world: World, pool: Pool, { id, name, settings, hasSecret = false }: NewClient): Client {
  const now = world.clock.now();
  const client: Client = { id: id ?? randomText(LOWER, 26), name, createdAt: now, modifiedAt: now, settings };
  if (hasSecret) client.secret = newSecret();
  setEntry(pool.clients, client.id, client);
  return requireEntry(pool.clients, client.id);
}

/** As Cognito makes them for clients. */
export function newSecret(): string {
  return randomText(LOWER, 51);
}

function randomText(letters: string, length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');
}
