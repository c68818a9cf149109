/**
 * Tests of one's own site: each gets a user pool that nobody else uses, the site for it, and what a test wants of the two.
 * `gatehouse/playwright` is this.
 */
import type {
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from 'playwright/test';
import { type Clocks, clocksOf } from './clocks.ts';
import { beginTest, type Gatehouse, type GatehouseOptions, type Host, openHost } from './gatehouse.ts';

type TestFixtures = { gatehouse: Gatehouse; gatehouseClocks: Clocks };
type WorkerFixtures = { gatehouseHost: Host };
type Base = TestType<PlaywrightTestArgs & PlaywrightTestOptions, PlaywrightWorkerArgs & PlaywrightWorkerOptions>;

/** @param base Playwright's `test`, or one that has fixtures already. */
export function withGatehouse<Test extends object, Worker extends object>(
  base: TestType<Test, Worker>,
  options: GatehouseOptions = {},
): TestType<Test & { gatehouse: Gatehouse }, Worker> {
  // Whatever else it has, it has what Playwright's own has.
  const extended = (base as unknown as Base).extend<TestFixtures, WorkerFixtures>({
    gatehouseHost: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
      async ({}, use) => {
        const host = await openHost(options);
        await use(host);
        await host.close();
      },
      { scope: 'worker' },
    ],
    baseURL: ({ gatehouseHost }, use) => use(gatehouseHost.site.url),
    gatehouseClocks: ({ gatehouseHost }, use) => use(clocksOf(gatehouseHost.emulator.clock)),
    gatehouse: [
      async ({ gatehouseHost, gatehouseClocks }, use) => use(await beginTest(gatehouseHost, gatehouseClocks, options)),
      { auto: true },
    ],
    context: async ({ context, gatehouseClocks }, use) => {
      gatehouseClocks.follow(context);
      await use(context);
    },
  });
  return extended as unknown as TestType<Test & { gatehouse: Gatehouse }, Worker>;
}
