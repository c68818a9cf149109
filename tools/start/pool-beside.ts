/** The user pool that a site is built for: one that is started beside it, one that runs already, or a real one. */
import type { Config } from '../../src/config.ts';
import { misuse } from '../command-line/command-error.ts';
import { isLocal } from '../config/is-local.ts';
import { demoPassword } from '../emulator/demo-pools.ts';
import type { KeptCertificate } from '../emulator/kept-certificate.ts';
import { startLocalPool } from '../emulator/local-pool.ts';
import { readSeed } from '../emulator/read-seed.ts';
import { poolOfRunning } from './running-emulator.ts';
import type { StartOptions } from './start-options.ts';

export type PoolBeside = {
  /** As given, with where the pool is, and its ids. */
  config: Config;
  /** Without a slash at the end; nothing for a real pool. */
  url?: string;
  /** Of the pool, in PEM, where it speaks HTTPS. */
  ca?: string | undefined;
  /** Fills a pool that was started here, whose mails lead to the site. @returns whom one can sign in as. */
  fill(siteUrl: string): Promise<People | undefined>;
  close(): Promise<void>;
};

export type People = {
  /** What they have in common. */
  about: string;
  people: { email: string; about: string }[];
  /** Who needs another prepared pool, by its name; nothing where it is none of them. */
  elsewhere?: Record<string, { email: string; about: string }>;
  /** What else there is to try. */
  hint?: string | undefined;
};

/** @throws {CommandError} and whatever keeps the emulator from starting. */
export async function poolBeside(
  config: Config,
  options: StartOptions,
  certificate?: KeptCertificate,
): Promise<PoolBeside> {
  if (options.emulator !== undefined) return running(config, options.emulator);
  if (!isLocal(config)) {
    if (options.seed !== undefined) throw misuse(`--seed ${options.seed}: ${onlyLocal}`);
    return { config, fill: async () => undefined, close: async () => {} };
  }
  // Mistakes in the seed come to light before anything is started, or forgotten.
  const seed = options.seed === undefined ? undefined : await readSeed(options.seed);
  const pool = await startLocalPool(config, { ...options, https: certificate ?? false, seed });
  const people = async (siteUrl: string): Promise<People> => ({
    about: seed ? 'with the password beside the address' : `with the password ${demoPassword}`,
    people: await pool.fill(siteUrl),
    ...(!seed && { elsewhere: options.pool.elsewhere ?? {}, hint: options.pool.hint }),
  });
  return {
    config: { ...config, ...pool.ids, endpoint: `${pool.url}/` },
    url: pool.url,
    ca: certificate?.cert,
    fill: people,
    close: pool.close,
  };
}

export const onlyLocal = 'only for the local user pool, and the configuration names another.';

async function running(config: Config, url: string): Promise<PoolBeside> {
  const ids = await poolOfRunning(url, config);
  return {
    config: { ...config, ...ids, endpoint: `${url}/` },
    url,
    fill: async () => undefined,
    close: async () => {},
  };
}
