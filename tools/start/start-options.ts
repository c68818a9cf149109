/** The command line of `npm start`. */
import { resolve } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { stateFolder } from '../config/home.ts';
import { type DemoPool, demoPools } from '../emulator/demo-pools.ts';
import { choiceOptions, type PoolChoices, poolChoices } from '../emulator/pool-choices.ts';
import { poolList } from './start-help.ts';

export type StartOptions = PoolChoices & {
  wantsHelp: boolean;
  watches: boolean;
  /** Forgets what an earlier run has kept. */
  fresh: boolean;
  config?: string;
  outdir?: string;
  /** Of the local pool; absolute. */
  stateDir: string;
  /** Given by name; `main` otherwise. */
  pool: DemoPool;
  poolName: string | undefined;
  /** Nothing is kept on disk. */
  memory: boolean;
};

/** @throws {CommandError} */
export function startOptions(args: string[]): StartOptions {
  const { values, positionals } = readOptions(args, {
    help: { type: 'boolean', short: 'h', default: false },
    watch: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    config: { type: 'string' },
    outdir: { type: 'string' },
    'state-dir': { type: 'string' },
    pool: { type: 'string' },
    ...choiceOptions,
  });
  if (positionals.length) throw misuse(`${positionals[0]}: one too many. More: npm start -- --help`);
  const { config, outdir, 'state-dir': stateDir } = values;
  return {
    wantsHelp: values.help,
    watches: values.watch,
    fresh: values.fresh,
    ...(config !== undefined && { config }),
    ...(outdir !== undefined && { outdir }),
    stateDir: stateDir === undefined ? stateFolder : resolve(stateDir),
    pool: poolNamed(values.pool ?? 'main'),
    poolName: values.pool,
    memory: values.memory ?? false,
    ...poolChoices(values),
  };
}

function poolNamed(name: string): DemoPool {
  const pools: Record<string, DemoPool> = demoPools;
  const pool = Object.hasOwn(pools, name) ? pools[name] : undefined;
  if (!pool) throw misuse(`--pool ${name}: there is no such pool. The pools are:\n\n${poolList}`);
  return pool;
}
