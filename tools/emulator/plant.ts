/** What an emulator is filled with when it starts, and again after each reset: a seed, or else the local pool of the site. */
import { join } from 'node:path';
import type { CreatedPool, Emulator } from '../../emulator/emulator.ts';
import { createIdentityPool } from '../../emulator/identity/create-identity-pool.ts';
import type { Config } from '../../src/config.ts';
import { isLocal } from '../config/is-local.ts';
import { loadConfig, root } from '../config/load-config.ts';
import { localPoolOptions } from './local-pool.ts';
import type { Seed } from './seed.ts';

/** A pool that is there already stays as it is, with everything that has happened in it. */
export async function plantSeed(emulator: Emulator, { pools = [], identityPools = [] }: Seed): Promise<CreatedPool[]> {
  for (const each of identityPools) createIdentityPool(emulator.world, each);
  // Each pool is saved with everything in it, and the identity pools with the first.
  const planted: CreatedPool[] = [];
  for (const each of pools) planted.push(await emulator.createPool(each));
  return planted;
}

/** The site's configuration, or its example if that names a real pool. @throws {ConfigError} */
export async function localConfig(file?: string): Promise<Config> {
  const { config } = await loadConfig(file);
  return isLocal(config) ? config : (await loadConfig(join(root, 'config.example.ts'))).config;
}

/** The pool that a configuration names. */
export function plantLocalPool(config: Config): (emulator: Emulator) => Promise<void> {
  const options = localPoolOptions({ config, siteUrl: `http://localhost:${process.env.PORT ?? 8080}` });
  return async (emulator) => void (await emulator.createPool(options));
}
