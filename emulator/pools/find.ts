/** Finds pools and their clients by the ids that requests give them. */
import { refuse } from '../errors.ts';
import { entry } from '../store/entries.ts';
import type { Client, Pool } from '../store/state.ts';
import type { World } from '../world.ts';

/** @throws {CognitoException} ResourceNotFound. */
export function findPool(world: World, poolId: string | undefined): Pool {
  const pool = entry(world.state.pools, poolId ?? '');
  return pool ?? refuse('ResourceNotFound', `User pool ${poolId} does not exist.`);
}

/** @throws {CognitoException} ResourceNotFound. */
export function findClient(world: World, clientId: string | undefined): { pool: Pool; client: Client } {
  for (const pool of Object.values(world.state.pools)) {
    const client = entry(pool.clients, clientId ?? '');
    if (client) return { pool, client };
  }
  refuse('ResourceNotFound', `User pool client ${clientId} does not exist.`);
}

/**
 * Pool and client as they are now, after something has been waited for.
 *
 * @throws {CognitoException} ResourceNotFound when they have been deleted meanwhile.
 */
export function stillThere(world: World, { pool, client }: { pool: Pool; client: Client }) {
  const now = findPool(world, pool.id);
  return { pool: now, client: findPoolClient(now, client.id) };
}

/** @throws {CognitoException} ResourceNotFound for a client of another pool, too. */
export function findPoolClient(pool: Pool, clientId: string | undefined): Client {
  const client = entry(pool.clients, clientId ?? '');
  return client ?? refuse('ResourceNotFound', `User pool client ${clientId} does not exist.`);
}
