/** What every journey starts from: a user pool of its own behind the site, and a browser that knows nobody. */
import { test } from 'node:test';
import { type CreatedPool, type PoolOptions, startEmulator } from '../../emulator/emulator.ts';
import type { Browser } from './drivers/browser.ts';
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
const timeout = 300_000;

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
    journey: (title, run, play = {}) => void test(title, { timeout }, () => act(run, play)),
    async close() {
      await site.close();
      await emulator.close();
    },
  };
}
