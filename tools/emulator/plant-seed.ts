/** Fills an emulator from a seed, when it starts and again after each reset. */
import type { CreatedPool, Emulator, Triggers } from '../../emulator/emulator.ts';
import { createIdentityPool } from '../../emulator/identity/create-identity-pool.ts';
import { importTriggers } from '../../emulator/triggers/load-triggers.ts';
import type { Seed } from './seed.ts';

/**
 * A pool that is there already stays as it is, with everything that has happened in it.
 *
 * @param common Triggers of every pool that names none of its own by that name.
 */
export async function plantSeed(
  emulator: Emulator,
  { pools = [], identityPools = [] }: Seed,
  common: Triggers = {},
): Promise<CreatedPool[]> {
  for (const each of identityPools) createIdentityPool(emulator.world, each);
  // Each pool is saved with everything in it, and the identity pools with the first.
  const planted: CreatedPool[] = [];
  for (const each of pools) {
    const triggers = { ...common, ...(await importTriggers(each.triggers ?? {})) };
    planted.push(await emulator.createPool({ ...each, triggers }));
  }
  return planted;
}
