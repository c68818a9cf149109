/** The tokens of one sign-in, in memory alone, and what it takes to renew them. */
import { call } from '../../src/cognito/call.ts';
import { claimsOf } from '../../src/cognito/claims.ts';
import { endpointOf } from '../../src/cognito/endpoints.ts';
import { CognitoError } from '../../src/cognito/error.ts';
import type { PoolAddress } from '../../src/cognito/sdk-user.ts';

export type KeptTokens = {
  idToken: string;
  accessToken: string;
  refreshToken: string;
  deviceKey: string | undefined;
  /** Milliseconds since 1970 by this machine's clock, whatever Cognito's says. */
  expiresAt: number;
};

type Result = { IdToken?: string | undefined; AccessToken?: string | undefined; RefreshToken?: string | undefined };

/** What amazon-cognito-identity-js has put into a storage of its own. */
export function tokensIn(storage: { getItem(key: string): string | null }, clientId: string): KeptTokens {
  const prefix = `CognitoIdentityServiceProvider.${clientId}.`;
  const user = storage.getItem(`${prefix}LastAuthUser`);
  const read = (key: string) => storage.getItem(`${prefix}${user}.${key}`) ?? undefined;
  const result = { IdToken: read('idToken'), AccessToken: read('accessToken'), RefreshToken: read('refreshToken') };
  return keep(result, { refreshToken: '', deviceKey: read('deviceKey') });
}

/**
 * Trades the refresh token for new tokens; works for clients that rotate refresh tokens and for those that do not.
 *
 * @throws {CognitoError}
 */
export async function renew(old: KeptTokens, pool: PoolAddress): Promise<KeptTokens> {
  const { AuthenticationResult = {} } = await call(
    'GetTokensFromRefreshToken',
    {
      ClientId: pool.clientId,
      RefreshToken: old.refreshToken,
      ...(old.deviceKey && { DeviceKey: old.deviceKey }),
    },
    { endpoint: endpointOf(pool) },
  );
  return keep(AuthenticationResult, old);
}

function keep(result: Result, old: Pick<KeptTokens, 'refreshToken' | 'deviceKey'>): KeptTokens {
  const { IdToken: idToken, AccessToken: accessToken } = result;
  if (!idToken || !accessToken) throw new CognitoError('Service', 'InitiateAuth', 'No tokens');
  return {
    idToken,
    accessToken,
    refreshToken: result.RefreshToken ?? old.refreshToken,
    deviceKey: old.deviceKey,
    expiresAt: Date.now() + 1000 * Math.min(lifeOf(idToken), lifeOf(accessToken)),
  };
}

/** Seconds from issue to end. */
function lifeOf(token: string): number {
  const { iat, exp } = claimsOf(token);
  return exp - iat;
}
