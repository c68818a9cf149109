/** A session that is there already, for tests whose subject comes after signing in: what login.html would have left. */
import type { Page } from 'playwright/test';
import { issueTokens } from '../emulator/tokens/issue.ts';
import { poolBehind } from './fixtures.ts';
import { LoginPage } from './pages/login-page.ts';
import { ada } from './people.ts';

/** Where the site keeps tokens anywhere but in sessionStorage, Ada signs in at login.html after all. */
export async function startSession(page: Page): Promise<void> {
  if (poolBehind(page).config.storage !== 'session') {
    await (await LoginPage.open(page)).signIn(ada.email, ada.password);
    return;
  }
  await page.goto('/config.js');
  await page.evaluate(
    (entries) => {
      for (const [name, value] of entries) sessionStorage.setItem(name, value);
    },
    tokensOf(page, ada.email),
  );
}

/** Under the names of amazon-cognito-identity-js. */
export function tokensOf(page: Page, email: string): [name: string, value: string][] {
  const { emulator, userPoolId, clientId } = poolBehind(page);
  const pool = emulator.world.state.pools[userPoolId];
  const client = pool?.clients[clientId];
  const user = Object.values(pool?.users ?? {}).find(({ attributes }) => attributes.email === email);
  if (!pool || !client || !user) throw new Error(`${email} is not in the pool of this test`);
  const issued = issueTokens(emulator.world, { pool, client, user, deviceKey: undefined });
  const { IdToken = '', AccessToken = '', RefreshToken = '' } = issued;
  const tokens = { idToken: IdToken, accessToken: AccessToken, refreshToken: RefreshToken, clockDrift: '0' };
  const prefix = `CognitoIdentityServiceProvider.${clientId}`;
  const named = Object.entries(tokens).map(([name, value]): [string, string] => [
    `${prefix}.${user.username}.${name}`,
    value,
  ]);
  return [...named, [`${prefix}.LastAuthUser`, user.username]];
}
