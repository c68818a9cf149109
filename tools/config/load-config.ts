/** Finds the configuration: the file that was named, else the caller's own, else `config.example.ts` (the local user pool). */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/config.ts';
import { importModule } from '../bundled/import-module.ts';
import { ConfigError, checkConfig } from './check-config.ts';
import { configNames, home } from './home.ts';

/** Where Gatehouse's own files are. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param pages A folder of the caller's own pages, whose configuration comes before the one beside it.
 * @throws {ConfigError} naming the file and the field.
 */
export async function loadConfig(file?: string, pages?: string): Promise<{ config: Config; file: string }> {
  const path = file ? resolve(file) : defaultFile(pages);
  const source = relative(process.cwd(), path) || path;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new ConfigError(`${source}: no such file`);
  try {
    const module = (await importModule(path)) as { config?: unknown };
    return { config: checkConfig(module.config, source), file: path };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${source}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** What a folder of one's own pages calls its configuration. */
export const configsOfPages = ['config.js', 'config.ts'];

function defaultFile(pages: string | undefined): string {
  const own = [
    ...(pages === undefined ? [] : configsOfPages.map((name) => resolve(pages, name))),
    ...configNames.map((name) => resolve(home, name)),
  ];
  return own.find((path) => existsSync(path)) ?? resolve(root, 'config.example.ts');
}
