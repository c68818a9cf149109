/** A session that is there already, for tests whose subject comes after signing in: what login.html would have left. */
import type { Page } from 'playwright/test';
import { keepTokens } from '../tools/kit/keep-tokens.ts';
import { storedTokens } from '../tools/kit/stored-tokens.ts';
import { poolBehind } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

/** Where the site keeps tokens anywhere but in sessionStorage, Ada signs in at login.html after all. */
export async function startSession(page: Page): Promise<void> {
  const { emulator, config } = poolBehind(page);
  if (config.storage !== 'session') {
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    return;
  }
  await keepTokens(page, '/config.js', config, storedTokens(emulator, config, ada.email));
}
