/** REFRESH_TOKEN_AUTH: no sign-in at all, but new tokens of an old one. */
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireSecretHash } from '../pools/secret-hash.ts';
import type { Client, Pool } from '../store/state.ts';
import { refreshTokens, requireRefreshToken } from '../tokens/refresh.ts';
import type { World } from '../world.ts';
import { required } from './required.ts';
import type { Parameters } from './sign-in.ts';

export function startWithRefreshToken(
  world: World,
  door: { pool: Pool; client: Client },
  parameters: Parameters,
): InitiateAuthResponse {
  const refreshToken = required(parameters, 'REFRESH_TOKEN');
  const deviceKey = parameters.DEVICE_KEY;
  const refreshed = requireRefreshToken(world, { ...door, refreshToken, deviceKey, invalid: 'Invalid Refresh Token' });
  requireSecretHash(door.client, refreshed.user.username, parameters.SECRET_HASH);
  return { ChallengeParameters: {}, AuthenticationResult: refreshTokens(world, door, refreshed) };
}
