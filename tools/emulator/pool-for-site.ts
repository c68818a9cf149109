/** Which user pool, and which of its app clients, a site is for that runs beside an emulator. */
import type { Emulator } from '../../emulator/emulator.ts';
import { CommandError } from '../command-line/command-error.ts';

export type SiteIds = { userPoolId: string; clientId: string };

/**
 * The one that the configuration names, if it is among them; else the first, with its first client that a browser can use.
 *
 * @throws {CommandError} when there is none.
 */
export function poolForSite({ world }: Emulator, wanted: SiteIds, among: readonly string[]): SiteIds {
  const known = among.flatMap((id) => world.state.pools[id] ?? []);
  return chooseIds(
    known.map(({ id, clients }) => ({
      id,
      clients: Object.values(clients).map((client) => ({ id: client.id, hasSecret: client.secret !== undefined })),
    })),
    wanted,
  );
}

export type KnownPool = { id: string; clients: { id: string; hasSecret: boolean }[] };

/** @throws {CommandError} when there is none. */
export function chooseIds(pools: readonly KnownPool[], wanted: SiteIds): SiteIds {
  const pool = pools.find(({ id }) => id === wanted.userPoolId) ?? pools[0];
  if (!pool) throw new CommandError('Start', 'There is no user pool that the site could be for.', { exitCode: 2 });
  const usable = pool.clients.filter(({ hasSecret }) => !hasSecret);
  const client = usable.find(({ id }) => id === wanted.clientId) ?? usable[0];
  if (client) return { userPoolId: pool.id, clientId: client.id };
  const words = `${pool.id}: there is no app client without a secret in it, and a browser can't keep one.`;
  throw new CommandError('Start', words, { exitCode: 2 });
}
