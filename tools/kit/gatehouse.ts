/** What a test has of Gatehouse: a pool of its own, the mail, the clock, faults, and ways of signing in. */

import type { RequestListener } from 'node:http';
import type { Page } from 'playwright/test';
import { config as example } from '../../config.example.ts';
import { type CreatedPool, type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts';
import { newSigningKeys } from '../../emulator/pools/keys.ts';
import { jwks } from '../../emulator/tokens/jwks.ts';
import type { Config } from '../../src/config.ts';
import { checkConfig } from '../config/check-config.ts';
import type { Seed, SeedPerson } from '../emulator/seed.ts';
import { checkedSeed } from '../emulator/seeded-emulator.ts';
import { siteAnswers } from '../serve/site-answers.ts';
import type { Clocks } from './clocks.ts';
import { attentiveInbox, type Inbox } from './inbox.ts';
import { keepTokens } from './keep-tokens.ts';
import { plantForTest } from './plant-for-test.ts';
import { signInAt } from './sign-in-at.ts';
import { storedTokens } from './stored-tokens.ts';
import { openTestSite, type TestSite } from './test-site.ts';

/** What an app of one's own has to know of the pool whose tokens it is sent. */
export type PoolOfApp = {
  userPoolId: string;
  clientId: string;
  /** Where the pool answers, with a slash at the end. */
  endpoint: string;
  /** The keys by which its tokens are checked; their issuer is Amazon's name for the pool. */
  jwks: { keys: { kty: 'RSA'; kid: string; use: 'sig'; alg: 'RS256'; n: string; e: string }[] };
};

/** Express, or anything else that answers requests of Node's `http`. */
export type App = (request: never, response: never) => unknown;

export type GatehouseOptions = {
  /** What each test begins with, as in a seed file; without one a pool that has nobody in it. */
  seed?: Seed;
  /** How the site's configuration differs from the local pool's. */
  config?: Partial<Config>;
  /** A folder of one's own pages, as `gatehouse create` makes it. */
  pages?: string;
  /** What answers on the same host, outside of Gatehouse's folder: that is `/auth/` then, or `sitePath` of `config`. */
  app?: (pool: PoolOfApp) => App | Promise<App>;
} & Pick<EmulatorOptions, 'triggers'>;

export type Gatehouse = {
  /** Where Gatehouse's pages are, with a slash at the end. */
  url: string;
  pool: CreatedPool & { endpoint: string };
  inbox: Inbox;
  clock: {
    /** Moves the pool and every page of the test on, in milliseconds. */
    advance(milliseconds: number): Promise<void>;
  };
  faults: Emulator['faults'];
  emulator: Emulator;
  /** Signs in without a page: the browser has the tokens then. It goes on where it was on the site, else at the start. */
  signIn(page: Page, person: string): Promise<void>;
  /** Signs in at login.html, and is done when that has led on. Without a password it is that of `addUser` or the seed. */
  signInThroughPage(page: Page, person: string, password?: string): Promise<void>;
};

/** What the tests of a worker share. */
export type Host = {
  emulator: Emulator;
  site: TestSite;
  inbox: Inbox;
  keys: Awaited<ReturnType<typeof newSigningKeys>>;
  close(): Promise<void>;
};

export async function openHost({ seed, config, pages, app }: GatehouseOptions): Promise<Host> {
  if (seed) checkedSeed(seed);
  const { onMessage, inboxOf } = attentiveInbox();
  const emulator = await startEmulator({ onMessage, choices: app ? { issuer: 'aws' } : {} });
  const endpoint = `${emulator.url}/`;
  const sitePath = config?.sitePath ?? (app ? '/auth/' : '/');
  const site = await openTestSite(checkConfig({ ...example, ...config, sitePath, endpoint }, 'config'), {
    pages,
    hasApp: app !== undefined,
  });
  return {
    emulator,
    site,
    inbox: inboxOf(emulator),
    keys: await newSigningKeys(),
    close: () => site.close().then(() => emulator.close()),
  };
}

/** The pool, the configuration and the app are made anew. */
async function renew({ emulator, site, keys }: Host, url: string, options: GatehouseOptions) {
  await emulator.reset();
  const { seed, triggers } = options;
  const pool = await plantForTest(emulator, { config: site.config, siteUrl: url, keys, seed, triggers });
  const { userPoolId, clientId } = pool;
  const endpoint = `${emulator.url}/`;
  const config = { ...site.config, userPoolId, clientId };
  const answers = { config, api: siteAnswers({ config, now: emulator.clock.now }) };
  Object.assign(site.answers, answers, { app: await appFor(options, emulator, { userPoolId, clientId, endpoint }) });
  return { pool: { ...pool, endpoint }, config };
}

export async function beginTest(host: Host, clocks: Clocks, options: GatehouseOptions): Promise<Gatehouse> {
  const { emulator, site, inbox } = host;
  const url = new URL(options.app ? (site.config.sitePath ?? '/') : '/', site.url).href;
  const { pool, config } = await renew(host, url, options);
  const passwords = new Map(
    peopleOf(options.seed).map(({ email, username, password }) => [email ?? username, password]),
  );
  return {
    url,
    pool: {
      ...pool,
      addUser(person) {
        passwords.set(person.email ?? person.username, person.password);
        return pool.addUser(person);
      },
    },
    inbox,
    clock: { advance: clocks.advance },
    faults: emulator.faults,
    emulator,
    async signIn(page, person) {
      const before = page.url();
      await keepTokens(page, `${url}config.js`, config, storedTokens(emulator, config, person));
      await page.goto(before.startsWith(`${site.url}/`) ? before : options.app ? site.url : url);
    },
    signInThroughPage: (page, person, password = passwords.get(person)) =>
      signInAt(page, `${url}login.html`, person, password),
  };
}

/** The keys come along, so that an app whose verifier knows Amazon's issuer alone checks local tokens without a change. */
async function appFor(
  { app }: GatehouseOptions,
  { world }: Emulator,
  ids: Omit<PoolOfApp, 'jwks'>,
): Promise<RequestListener | undefined> {
  const pool = world.state.pools[ids.userPoolId];
  if (!app || !pool) return undefined;
  // Whatever answers requests of Node's is such a function.
  return (await app({ ...ids, jwks: jwks(pool) as PoolOfApp['jwks'] })) as RequestListener;
}

function peopleOf({ pools = [] }: Seed = {}): SeedPerson[] {
  return pools.flatMap(({ users = [] }) => users);
}
