/** A session that is there already, for tests whose subject comes after signing in: what login.html would have left. */
import type { Page } from 'playwright/test';
import { keepTokens } from '../tools/kit/keep-tokens.ts';
import { storedTokens } from '../tools/kit/stored-tokens.ts';
import { poolBehind } from './fixtures.ts';
import { ada } from './people.ts';

/** Where the site of the test keeps its tokens. */
export async function startSession(page: Page): Promise<void> {
  const { emulator, config, siteUrl } = poolBehind(page);
  await keepTokens(page, `${siteUrl}/config.js`, config, storedTokens(emulator, config, ada.email));
}
