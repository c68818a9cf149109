/** What a test's emulator is filled with: a seed, or else a pool without people, under the ids that a built site has by itself. */
import type { CreatedPool, Emulator, Triggers } from '../../emulator/emulator.ts';
import type { Pool } from '../../emulator/store/state.ts';
import type { Config } from '../../src/config.ts';
import { localPoolOptions } from '../emulator/local-pool.ts';
import { mailLinks } from '../emulator/mail-links.ts';
import { plantSeed } from '../emulator/plant-seed.ts';
import { poolForSite } from '../emulator/pool-for-site.ts';
import type { Seed } from '../emulator/seed.ts';

type Planting = {
  config: Config;
  /** Where the mail's links lead. */
  siteUrl: string;
  /** Finding primes takes longer than most tests, so the pools of a worker share their keys. */
  keys: Pool['keys'];
  seed?: Seed | undefined;
  triggers?: Triggers | undefined;
};

/** @returns the pool that the site is for. */
export async function plantForTest(
  emulator: Emulator,
  { config, siteUrl, keys, seed, triggers = {} }: Planting,
): Promise<CreatedPool> {
  if (!seed) {
    const nobody = { about: '', options: {}, config: {}, people: [] };
    return emulator.createPool({ keys, ...localPoolOptions({ config, siteUrl, pool: nobody, triggers }) });
  }
  const [first, ...others] = seed.pools ?? [];
  const whole = { ...seed, pools: [...(first ? [{ keys, ...first }] : []), ...others] };
  const pools = await plantSeed(emulator, whole, { ...mailLinks(() => siteUrl), ...triggers });
  const ids = poolForSite(
    emulator,
    config,
    pools.map(({ userPoolId }) => userPoolId),
  );
  const pool = pools.find(({ userPoolId }) => userPoolId === ids.userPoolId);
  if (!pool) throw new Error(`The pool ${ids.userPoolId} was not planted`);
  return { ...pool, ...ids };
}
