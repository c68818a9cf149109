/** What a test of somebody else's site starts from: the site of its kind, the login's configuration, people who are in. */
import type { Page } from 'playwright/test';
import { keepTokens } from '../../tools/kit/keep-tokens.ts';
import { storedTokens } from '../../tools/kit/stored-tokens.ts';
import { test as base, expect } from '../fixtures.ts';
import { ada } from '../people.ts';
import { type Host, type Kind, openHost } from './hosts.ts';

type Fixtures = {
  kind: Kind;
  host: Host;
  /** Signs somebody in without a page. The page is then at the login's `config.js`. */
  bring: (page: Page, email?: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  kind: ['plain', { option: true }],
  // What verifies tokens in the Express app knows Amazon's issuer alone.
  poolOptions: async ({ kind }, use) => use(kind === 'express' ? { issuer: 'aws' } : {}),

  host: async ({ kind, site, config, emulator, context }, use) => {
    const body = `export const config = ${JSON.stringify(config)};`;
    await context.route('**/auth/config.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    const keys = `${emulator.url}/${config.userPoolId}/.well-known/jwks.json`;
    const jwks = async () => (await fetch(keys)).json();
    const host = await openHost[kind]({ auth: site.folder, config, now: emulator.clock.now, jwks });
    await use(host);
    await host.close();
  },

  // The site is there for as long as the page is.
  page: async ({ host: _, page }, use) => use(page),

  bring: async ({ host, config, emulator }, use) => {
    await use((page, email = ada.email) =>
      keepTokens(page, `${host.url}/auth/config.js`, config, storedTokens(emulator, config, email)),
    );
  },
});

export async function expectReportFor(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: `Report for ${name}` })).toBeVisible();
}
