/** What every journey starts from: a user pool of its own behind the site, and a browser that knows nobody. */
import { test } from 'node:test';
import { type CreatedPool, type PoolOptions, startEmulator } from '../../emulator/emulator.ts';
import { type Browser, Crash } from './drivers/browser.ts';
import { type Changes, type HeldSite, openHeldSite } from './held-site.ts';
import { Visitor } from './visitor.ts';

export type Scene = {
  pool: CreatedPool;
  site: HeldSite;
  /** Another tab of the same browser. */
  newTab(): Promise<Visitor>;
  /** The newest message to an address that has a code. */
  latestMail(to: string): { code: string; link: string };
};

export type Play = {
  pool?: PoolOptions;
  config?: Changes;
  /** The host forgets to say `no-store` of its pages. */
  mayStore?: boolean;
};

export type Stage = {
  /** Registers a test. */
  journey(title: string, run: (scene: Scene) => Promise<void>, play?: Play): void;
  close(): Promise<void>;
};

/** A journey that has not ended by then hangs, in milliseconds. */
const timeout = 600_000;

/** A browser that always crashes is a failure. */
const mostTries = 8;

export async function openStage(browser: Browser): Promise<Stage> {
  const emulator = await startEmulator();
  const site = await openHeldSite(`${emulator.url}/`);
  const latestMail = (to: string) => {
    const { code = '', link = '' } = emulator.inbox.to(to).find((message) => message.code) ?? {};
    return { code, link };
  };
  const act = async (run: (scene: Scene) => Promise<void>, { pool: options, config, mayStore = false }: Play) => {
    await emulator.reset();
    const pool = await emulator.createPool(options);
    site.reset({ ...config, userPoolId: pool.userPoolId, clientId: pool.clientId }, mayStore);
    const profile = await browser.newProfile();
    const newTab = async () => new Visitor(await profile.newTab(), site.url);
    await run({ pool, site, newTab, latestMail }).finally(profile.close);
  };
  return {
    journey: (title, run, play = {}) =>
      void test(title, { timeout }, () => unlessItCrashes(browser, () => act(run, play))),
    async close() {
      await site.close();
      await emulator.close();
    },
  };
}

/** WebKitGTK's page process crashes now and then while it is driven, on one page or another: the journey then starts over. */
async function unlessItCrashes({ name }: Browser, act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Crash) || tries === mostTries) throw error;
      console.log(`${name} crashed; the journey starts over`);
    }
  }
}
