/** The user pool that `npm start` runs beside the site: its state survives a restart, its mails link back to the site. */
import {
  type Emulator,
  type EmulatorOptions,
  type PoolOptions,
  startEmulator,
  type Triggers,
} from '../../emulator/emulator.ts';
import { findUser } from '../../emulator/people/find.ts';
import { findPool } from '../../emulator/pools/find.ts';
import type { Config } from '../../src/config.ts';
import { addSeed } from './add-seed.ts';
import { announce, warn } from './announce.ts';
import type { DemoPerson, DemoPool } from './demo-pool.ts';
import { demoPools } from './demo-pools.ts';
import { mailLinks } from './mail-links.ts';
import { plantSeed } from './plant-seed.ts';
import type { SiteIds } from './pool-for-site.ts';
import { readTriggers, warnOfKept } from './read-triggers.ts';
import type { Seed } from './seed.ts';
import { idsIn, peopleIn } from './seed-for-site.ts';
import { requireForgettable, stateFileIn } from './state-file.ts';

export type LocalPool = {
  /** Without a slash at the end. */
  url: string;
  /** The pool that the site is for. */
  ids: SiteIds;
  /**
   * Makes the pool, or takes the one that an earlier run has left.
   *
   * @returns whom a visitor can sign in as: who has been deleted since is not among them.
   */
  fill(siteUrl: string): Promise<Pick<DemoPerson, 'email' | 'about'>[]>;
  close(): Promise<void>;
};

type Setting = Pick<
  EmulatorOptions,
  'fresh' | 'choices' | 'https' | 'allowedOrigins' | 'allowedHosts' | 'lambdaEndpoint'
> & {
  /** Nothing is kept on disk. */
  memory?: boolean;
  triggersFolder?: string | undefined;
  stateDir: string;
  pool: DemoPool;
  /** Instead of the pool. */
  seed?: Seed | undefined;
};

/** @throws {Error} when the port of the configuration's endpoint is taken, or another emulator has the state. */
export async function startLocalPool(config: Config, { pool, seed, ...setting }: Setting): Promise<LocalPool> {
  const triggers = await readTriggers(setting.triggersFolder);
  const site = { url: '', isReady: false };
  const emulator: Emulator = await startEmulator({
    ...(await place(config, setting)),
    allowedOrigins: setting.allowedOrigins ?? [],
    allowedHosts: setting.allowedHosts ?? [],
    choices: setting.choices ?? {},
    https: setting.https ?? false,
    // By the site's own name: browsers that were told once to believe a certificate there believe it on every port.
    ...(setting.https && { name: 'localhost' }),
    triggers,
    lambdaEndpoint: setting.lambdaEndpoint,
    onMessage: announce,
    onWarning: warn,
    isReady: () => site.isReady,
    onReset: () => plant(),
    addSeed: (seed) => addSeed(emulator, seed),
  });
  const links = { ...mailLinks(() => site.url), ...triggers };
  const plant = async () => {
    if (seed) await plantSeed(emulator, seed, links);
    else await emulator.createPool(localPoolOptions({ config, siteUrl: site.url, pool, triggers }));
  };
  // A seed says which pool the site is for, which its build has to know.
  const ids = seed ? await plantOrClose(emulator, plant).then(() => idsIn(seed, emulator, config)) : config;
  return {
    url: emulator.url,
    ids,
    async fill(siteUrl) {
      site.url = siteUrl;
      if (!seed) await plant();
      warnOfKept(emulator);
      site.isReady = true;
      const people = seed ? peopleIn(seed, ids) : pool.people;
      return people.filter(({ email }) => isThere(emulator, ids, email));
    },
    close: emulator.close,
  };
}

/** Where it answers, and where its state lies. */
async function place(
  { endpoint = '' }: Config,
  { stateDir, memory = false, fresh = false }: Omit<Setting, 'pool' | 'seed'>,
): Promise<Pick<EmulatorOptions, 'port' | 'file' | 'fresh'>> {
  const port = Number(new URL(endpoint).port || 80);
  if (memory) return { port, fresh };
  const file = stateFileIn(stateDir, port);
  if (fresh) await requireForgettable(file);
  return { port, file, fresh };
}

/** What can't be planted leaves nothing running behind. */
async function plantOrClose(emulator: Emulator, plant: () => Promise<void>): Promise<void> {
  try {
    await plant();
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

type PoolSetting = {
  config: Config;
  /** Without a slash at the end. */
  siteUrl: string;
  pool?: DemoPool;
  /** Win over the pool's own. */
  triggers?: Triggers;
};

/** The pool itself, for whoever runs it without the site, too. */
export function localPoolOptions({ config, siteUrl, pool = demoPools.main, triggers = {} }: PoolSetting): PoolOptions {
  return {
    ...pool.options,
    ...(pool.options.domain !== undefined && { client: withAddresses(pool.options.client, siteUrl) }),
    id: config.userPoolId,
    clientId: config.clientId,
    users: pool.people,
    triggers: { ...pool.options.triggers, ...mailLinks(() => siteUrl), ...triggers },
  };
}

/** Where managed login may send people: only now it is known where the site is. */
function withAddresses(client: PoolOptions['client'], siteUrl: string): NonNullable<PoolOptions['client']> {
  const callback = `${siteUrl}/callback.html`;
  const LogoutURLs = [callback, ...['/', '/index.html', '/login.html'].map((page) => siteUrl + page)];
  return { ...client, CallbackURLs: [callback], LogoutURLs };
}

function isThere({ world }: Emulator, { userPoolId }: SiteIds, email: string): boolean {
  return findUser(findPool(world, userPoolId), email) !== undefined;
}
