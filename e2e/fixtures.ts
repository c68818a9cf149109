/**
 * What every end-to-end test starts from: the built site, an emulator, a user pool that nobody else uses, a page whose
 * console is watched, and a clock that moves the pool and the browser together.
 */
import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { config as example } from '../config.example.ts';
import { type CreatedPool, type Emulator, type PoolOptions, startEmulator } from '../emulator/emulator.ts';
import { newSigningKeys } from '../emulator/pools/keys.ts';
import type { Config } from '../src/config.ts';
import { checkConfig } from '../tools/config/check-config.ts';
import { clocksOf } from '../tools/kit/clocks.ts';
import { openTestSite, type TestSite } from '../tools/kit/test-site.ts';
import { siteAnswers } from '../tools/serve/site-answers.ts';
import { type Mail, mailOf } from './mail.ts';
import { watch } from './watch.ts';

type WorkerFixtures = { emulator: Emulator; site: TestSite; siteUrl: string };

type TestFixtures = {
  /** How this test's user pool differs from the local one. */
  poolOptions: PoolOptions;
  /** How this test's configuration differs from the example. */
  siteConfig: { [Name in keyof Config]?: Config[Name] | undefined };
  /** What the pages of this test are configured with. */
  config: Config;
  pool: CreatedPool;
  /** A page in another browser, on another device as it were. */
  elsewhere: Page;
  mail: Mail;
  time: Time;
  network: Network;
  /** What the page's console has said that a healthy page never says. */
  problems: string[];
  /** Console errors that this test provokes on purpose. */
  expectedErrors: RegExp;
};

type PoolBehind = CreatedPool & { emulator: Emulator; config: Config; siteUrl: string };

const pools = new WeakMap<BrowserContext, PoolBehind>();

/** The user pool of the test that a page belongs to, and how its site is configured. */
export function poolBehind(page: Page): PoolBehind {
  const pool = pools.get(page.context());
  if (!pool) throw new Error('This page is not the one that the test was given');
  return pool;
}

/** Finding primes takes longer than most tests, so the pools of a worker share their keys. */
const sharedKeys = newSigningKeys();

export const test = base.extend<TestFixtures, WorkerFixtures>({
  emulator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const emulator = await startEmulator({ port: 0 });
      await use(emulator);
      await emulator.close();
    },
    { scope: 'worker' },
  ],

  site: [
    async ({ emulator }, use) => {
      const site = await openTestSite({ ...example, endpoint: `${emulator.url}/` });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  siteUrl: [({ site }, use) => use(site.url), { scope: 'worker' }],

  poolOptions: [{}, { option: true }],
  siteConfig: [{}, { option: true }],
  expectedErrors: [/(?!)/, { option: true }],

  baseURL: async ({ siteUrl }, use) => use(siteUrl),

  pool: async ({ emulator, poolOptions }, use) => {
    emulator.clock.reset();
    // A fault that was planned for a call that never came is nobody else's.
    emulator.faults.clear();
    await use(await emulator.createPool({ keys: await sharedKeys, ...poolOptions }));
  },

  config: async ({ emulator, pool, siteConfig }, use) => {
    const { userPoolId, clientId } = pool;
    const endpoint = `${emulator.url}/`;
    await use(checkConfig({ ...example, ...siteConfig, userPoolId, clientId, endpoint }, 'siteConfig'));
  },

  context: async ({ context, config, emulator, pool, site, baseURL }, use) => {
    pools.set(context, { ...pool, emulator, config, siteUrl: baseURL ?? site.url });
    Object.assign(site.answers, { config, api: siteAnswers({ config, now: emulator.clock.now }) });
    await use(context);
  },

  elsewhere: async ({ browser, siteUrl, config, emulator, problems }, use) => {
    const context = await browser.newContext({ baseURL: siteUrl });
    await configure(context, config);
    const page = await context.newPage();
    watch(page, emulator.url, problems);
    await use(page);
    await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  problems: async ({}, use) => use([]),

  page: async ({ page, emulator, expectedErrors, problems }, use) => {
    watch(page, emulator.url, problems);
    await use(page);
    const unexpected = problems.filter((problem) => !expectedErrors.test(problem));
    expect(unexpected, 'the console stays silent').toEqual([]);
  },

  mail: async ({ emulator, pool }, use) => use(mailOf(emulator, pool.userPoolId)),

  network: async ({ context, emulator }, use) => {
    const everything = `${emulator.url}/**`;
    await use({
      async cut() {
        await context.route(everything, (route) => route.abort('connectionfailed'));
      },
      mend: () => context.unroute(everything),
    });
  },

  time: async ({ page, emulator }, use) => {
    const { install, advance } = clocksOf(emulator.clock);
    await install(page.context());
    await use({ pass: advance });
    emulator.clock.reset();
  },
});

export { expect } from 'playwright/test';

export const minutes = 60_000;
export const hours = 60 * minutes;

export type Time = {
  /** Lets time pass for the pool and the browser at once; nobody waits for it. */
  pass(milliseconds: number): Promise<void>;
};

/** The way to the user pool; the site itself stays in reach. */
export type Network = { cut(): Promise<void>; mend(): Promise<void> };

async function configure(context: BrowserContext, config: Config): Promise<void> {
  const body = `export const config = ${JSON.stringify(config)};`;
  await context.route('**/config.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
}
