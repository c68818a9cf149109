/** GetOpenIdToken: what an identity is to show to others, for ten minutes. */
import type { GetOpenIdTokenInput, GetOpenIdTokenResponse } from '@aws-sdk/client-cognito-identity';
import { requirePoolOfIdentity } from '../identity/find-identity-pool.ts';
import { judgeLogins } from '../identity/judge-login.ts';
import { openIdToken } from '../identity/open-id-token.ts';
import { requireLogin } from '../identity/require-login.ts';
import type { World } from '../world.ts';
import { openIdKey } from './open-id-key.ts';

export async function getOpenIdToken(
  world: World,
  { IdentityId = '', Logins }: GetOpenIdTokenInput,
): Promise<GetOpenIdTokenResponse> {
  const key = await openIdKey();
  const pool = requirePoolOfIdentity(world, IdentityId);
  requireLogin(pool, IdentityId, judgeLogins(world, pool, Logins));
  pool.openIdKey ??= key;
  const [provider] = Object.keys(Logins ?? {});
  return { IdentityId, Token: openIdToken(world, pool, { id: IdentityId, provider, seconds: 600 }) };
}
