/** The command line of `npm start`. */
import { resolve } from 'node:path';
import { misuse } from '../command-line/command-error.ts';
import { readOptions } from '../command-line/read-options.ts';
import { readPort } from '../command-line/read-port.ts';
import { stateFolder } from '../config/home.ts';
import type { DemoPool } from '../emulator/demo-pool.ts';
import { demoPools } from '../emulator/demo-pools.ts';
import { choiceOptions, type PoolChoices, poolChoices } from '../emulator/pool-choices.ts';
import { refusalOfGroups } from '../serve/protect-groups.ts';
import { readEmulatorUrl } from './running-emulator.ts';
import { poolList } from './start-help.ts';

export type StartOptions = PoolChoices & {
  wantsHelp: boolean;
  watches: boolean;
  /** Forgets what an earlier run has kept. */
  fresh: boolean;
  config?: string;
  /** A folder of one's own pages. */
  pages?: string;
  /** A file with the pools to begin with. */
  seed?: string;
  /** Where one runs already; without a slash at the end. */
  emulator?: string;
  /** Who may read which folder of the protected files, as the template's ProtectGroups. */
  protectGroups?: string;
  /** Of the site. */
  port: number;
  outdir?: string;
  /** Of the local pool; absolute. */
  stateDir: string;
  /** Given by name; `main` otherwise. */
  pool: DemoPool;
  poolName: string | undefined;
  /** Nothing is kept on disk. */
  memory: boolean;
  /** Site and local pool both. */
  https: boolean;
};

const known = {
  help: { type: 'boolean', short: 'h', default: false },
  watch: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  config: { type: 'string' },
  outdir: { type: 'string' },
  'state-dir': { type: 'string' },
  pool: { type: 'string' },
  pages: { type: 'string' },
  seed: { type: 'string' },
  emulator: { type: 'string' },
  port: { type: 'string' },
  'protect-groups': { type: 'string' },
  https: { type: 'boolean', default: false },
  ...choiceOptions,
} as const;

/** @throws {CommandError} */
export function startOptions(args: string[]): StartOptions {
  const { values, positionals } = readOptions(args, known);
  if (positionals.length) throw misuse(`${positionals[0]}: one too many. More: npm start -- --help`);
  refuseTwoPools(values);
  const { config, outdir, pages, seed, emulator, 'state-dir': stateDir, 'protect-groups': groups } = values;
  return {
    wantsHelp: values.help,
    watches: values.watch,
    fresh: values.fresh,
    ...(config !== undefined && { config }),
    ...(outdir !== undefined && { outdir }),
    ...(pages !== undefined && { pages }),
    ...(seed !== undefined && { seed }),
    ...(emulator !== undefined && { emulator: readEmulatorUrl(emulator) }),
    ...(groups !== undefined && { protectGroups: readProtectGroups(groups) }),
    port: values.port === undefined ? readPort(process.env.PORT ?? '8080', 'PORT') : readPort(values.port),
    stateDir: stateDir === undefined ? stateFolder : resolve(stateDir),
    pool: poolNamed(values.pool ?? 'main'),
    poolName: values.pool,
    memory: values.memory ?? false,
    https: values.https,
    ...poolChoices(values),
  };
}

function readProtectGroups(given: string): string {
  const expected = refusalOfGroups(given);
  if (expected === undefined) return given;
  throw misuse(`--protect-groups ${given}: expected ${expected}.`);
}

/** Each of them says which pool it is to be. */
function refuseTwoPools(values: { pool?: string; seed?: string; emulator?: string }): void {
  const [one, other] = (['pool', 'seed', 'emulator'] as const).filter((name) => values[name] !== undefined);
  if (other) throw misuse(`--${one} and --${other} exclude each other.`);
}

function poolNamed(name: string): DemoPool {
  const pools: Record<string, DemoPool> = demoPools;
  const pool = Object.hasOwn(pools, name) ? pools[name] : undefined;
  if (!pool) throw misuse(`--pool ${name}: there is no such pool. The pools are:\n\n${poolList}`);
  return pool;
}
