/** Lets time pass for a pool and for the browsers that talk to it, at once; nobody waits for it. */
import type { BrowserContext } from 'playwright/test';
import type { MovableClock } from '../../emulator/clock.ts';

export type Clocks = {
  /** Whose pages are to feel it. Their clock is their own until time is moved. */
  follow(context: BrowserContext): void;
  /** Puts in the clock that can be moved before there is a page: one that is put in later stands at 1970 for a moment. */
  install(context: BrowserContext): Promise<void>;
  advance(milliseconds: number): Promise<void>;
};

export function clocksOf(pool: MovableClock): Clocks {
  const followers = new Map<BrowserContext, 'own clock' | 'moved clock'>();
  let ahead = 0;
  const install = async (context: BrowserContext) => {
    if (followers.get(context) !== 'moved clock') await context.clock.install({ time: Date.now() + ahead });
    followers.set(context, 'moved clock');
  };
  return {
    follow: (context) => followers.has(context) || followers.set(context, 'own clock'),
    install,
    async advance(milliseconds) {
      for (const context of followers.keys()) await install(context);
      ahead += milliseconds;
      pool.advance(milliseconds);
      for (const context of followers.keys()) await context.clock.setSystemTime(Date.now() + ahead);
    },
  };
}
