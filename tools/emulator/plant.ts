/** What an emulator is filled with when it starts, and again after each reset, where there is no seed: the local pool of the site. */
import { join } from 'node:path';
import type { Emulator, Triggers } from '../../emulator/emulator.ts';
import type { Config } from '../../src/config.ts';
import { isLocal } from '../config/is-local.ts';
import { loadConfig, root } from '../config/load-config.ts';
import { localPoolOptions } from './local-pool.ts';

/** The site's configuration, or its example if that names a real pool. @throws {ConfigError} */
export async function localConfig(file?: string): Promise<Config> {
  const { config } = await loadConfig(file);
  return isLocal(config) ? config : (await loadConfig(join(root, 'config.example.ts'))).config;
}

/** The pool that a configuration names. */
export function plantLocalPool(config: Config, triggers: Triggers): (emulator: Emulator) => Promise<void> {
  const siteUrl = `http://localhost:${process.env.PORT ?? 8080}`;
  const options = localPoolOptions({ config, siteUrl, triggers });
  return async (emulator) => void (await emulator.createPool(options));
}
