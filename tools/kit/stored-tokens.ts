/** A session that is there already: what signing in at login.html would have left in the browser. */
import type { Emulator } from '../../emulator/emulator.ts';
import { findUser } from '../../emulator/people/find.ts';
import { issueTokens } from '../../emulator/tokens/issue.ts';
import type { Config } from '../../src/config.ts';

export type Stored = { name: string; value: string };

/**
 * Under the names of amazon-cognito-identity-js.
 *
 * @param person By whatever they sign in with.
 * @throws {Error} for somebody who is not in the pool.
 */
export function storedTokens({ world }: Emulator, { userPoolId, clientId }: Config, person: string): Stored[] {
  const pool = world.state.pools[userPoolId];
  const client = pool?.clients[clientId];
  const user = pool && findUser(pool, person);
  if (!pool || !client || !user) throw new Error(`${person} is not in the pool of this test`);
  const issued = issueTokens(world, { pool, client, user, deviceKey: undefined });
  const { IdToken = '', AccessToken = '', RefreshToken = '' } = issued;
  const tokens = { idToken: IdToken, accessToken: AccessToken, refreshToken: RefreshToken, clockDrift: '0' };
  const prefix = `CognitoIdentityServiceProvider.${clientId}`;
  return [
    ...Object.entries(tokens).map(([name, value]) => ({ name: `${prefix}.${user.username}.${name}`, value })),
    { name: `${prefix}.LastAuthUser`, value: user.username },
  ];
}
