/** What `load-config.ts` becomes where there is no tree around: the local user pool, unless a file is named. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { config as localPool } from '../../config.example.ts';
import type { Config } from '../../src/config.ts';
import { ConfigError, checkConfig } from '../config/check-config.ts';

/** Where it keeps what it knows. */
export const root = process.cwd();

/** @throws {ConfigError} also for TypeScript, which nothing compiles here. */
export async function loadConfig(file?: string): Promise<{ config: Config; file: string }> {
  if (file === undefined) return { config: checkConfig(localPool, 'the local pool'), file: '' };
  if (!/\.m?js$/.test(file)) throw new ConfigError(`${file}: expected JavaScript, in a file that ends in .js or .mjs`);
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { config?: unknown };
    return { config: checkConfig(module.config, file), file: resolve(file) };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
