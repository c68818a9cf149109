/** REFRESH_TOKEN_AUTH: no sign-in at all, but new tokens of an old one. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import { refreshTokens, requireRefreshToken } from '../tokens/refresh.ts';
import type { World } from '../world.ts';
import { required } from './required.ts';
import type { Parameters } from './sign-in.ts';

export async function startWithRefreshToken(
  world: World,
  door: { pool: Pool; client: Client },
  parameters: Parameters,
): Promise<InitiateAuthResponse> {
  const refreshToken = required(parameters, 'REFRESH_TOKEN');
  const deviceKey = parameters.DEVICE_KEY;
  const refresh = { ...door, refreshToken, deviceKey, invalid: 'Invalid Refresh Token' } as const;
  const { user } = requireRefreshToken(world, refresh);
  const wrongText = 'SecretHash does not match for the client:';
  requireSecretHash(door.client, user.username, parameters.SECRET_HASH, wrongText);
  return { ChallengeParameters: {}, AuthenticationResult: await refreshTokens(world, refresh) };
}
