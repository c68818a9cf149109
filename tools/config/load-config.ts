/** Finds the configuration: the file that was named, else `config.ts`, else `config.example.ts` (the local user pool). */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/config.ts';
import { importModule } from '../bundled/import-module.ts';
import { ConfigError, checkConfig } from './check-config.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @throws {ConfigError} naming the file and the field. */
export async function loadConfig(file?: string): Promise<{ config: Config; file: string }> {
  const path = file ? resolve(file) : defaultFile();
  const source = relative(process.cwd(), path) || path;
  if (!existsSync(path)) throw new ConfigError(`${source}: no such file`);
  try {
    const module = (await importModule(path)) as { config?: unknown };
    return { config: checkConfig(module.config, source), file: path };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${source}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function defaultFile(): string {
  const own = resolve(root, 'config.ts');
  return existsSync(own) ? own : resolve(root, 'config.example.ts');
}
