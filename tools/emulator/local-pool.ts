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
import { type DemoPerson, type DemoPool, demoPools } from './demo-pools.ts';
import { plantSeed } from './plant-seed.ts';
import { poolForSite, type SiteIds } from './pool-for-site.ts';
import { readTriggers, warnOfKept } from './read-triggers.ts';
import type { Seed } from './seed.ts';
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

type Setting = Pick<EmulatorOptions, 'fresh' | 'choices' | 'allowedOrigins' | 'allowedHosts' | 'lambdaEndpoint'> & {
  /** Nothing is kept on disk. */
  memory?: boolean;
  triggersFolder?: string | undefined;
  stateDir: string;
  pool: DemoPool;
  /** Instead of the pool. */
  seed?: Seed | undefined;
};

/** @throws {Error} when the port of the configuration's endpoint is taken, or another emulator has the state. */
export async function startLocalPool(
  config: Config,
  { stateDir, pool, seed, memory = false, fresh = false, ...setting }: Setting,
): Promise<LocalPool> {
  const port = Number(new URL(config.endpoint ?? '').port || 80);
  const file = memory ? undefined : stateFileIn(stateDir, port);
  if (fresh && file !== undefined) await requireForgettable(file);
  const triggers = await readTriggers(setting.triggersFolder);
  let isReady = false;
  let plant = async () => {};
  const emulator: Emulator = await startEmulator({
    port,
    ...(file !== undefined && { file }),
    fresh,
    allowedOrigins: setting.allowedOrigins ?? [],
    allowedHosts: setting.allowedHosts ?? [],
    choices: setting.choices ?? {},
    triggers,
    lambdaEndpoint: setting.lambdaEndpoint,
    onMessage: announce,
    onWarning: warn,
    isReady: () => isReady,
    onReset: () => plant(),
    addSeed: (seed) => addSeed(emulator, seed),
  });
  const { url, close } = emulator;
  if (seed) plant = async () => void (await plantSeed(emulator, seed));
  const ids = seed
    ? await plant()
        .then(() => idsIn(emulator, config, seed))
        .catch(closing(emulator))
    : config;
  return {
    url,
    ids,
    async fill(siteUrl) {
      if (!seed) {
        plant = async () => void (await emulator.createPool(localPoolOptions({ config, siteUrl, pool, triggers })));
        await plant();
      }
      warnOfKept(emulator);
      isReady = true;
      const people = seed ? peopleOf(seed, ids) : pool.people;
      return people.filter(({ email }) => isThere(emulator, ids, email));
    },
    close,
  };
}

function idsIn(emulator: Emulator, config: Config, { pools = [] }: Seed): SiteIds {
  return poolForSite(
    emulator,
    config,
    pools.map(({ id }) => id),
  );
}

/** Whoever can sign in by themselves: with an address, and with a password that is known. */
function peopleOf({ pools = [] }: Seed, { userPoolId }: SiteIds): Pick<DemoPerson, 'email' | 'about'>[] {
  const users = pools.find(({ id }) => id === userPoolId)?.users ?? [];
  return users.flatMap(({ email, password }) => (email && password ? [{ email, about: password }] : []));
}

/** What can't be planted leaves nothing running behind. */
function closing({ close }: Emulator): (error: unknown) => Promise<never> {
  return async (error) => {
    await close();
    throw error;
  };
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
    id: config.userPoolId,
    clientId: config.clientId,
    users: pool.people,
    triggers: {
      ...pool.options.triggers,
      customMessage: (event) => {
        const { userAttributes, codeParameter } = event.request;
        if (!/SignUp|ResendCode/.test(event.triggerSource)) return event;
        const query = new URLSearchParams({ user: event.userName, email: userAttributes.email ?? '' });
        const link = `${new URL('/confirm.html', siteUrl)}?${query}&code=${codeParameter}`;
        event.response.emailMessage = `Your confirmation code is ${codeParameter}. Or open ${link}`;
        return event;
      },
      ...triggers,
    },
  };
}

function isThere({ world }: Emulator, { userPoolId }: SiteIds, email: string): boolean {
  return findUser(findPool(world, userPoolId), email) !== undefined;
}
