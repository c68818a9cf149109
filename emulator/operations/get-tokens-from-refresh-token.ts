/** GetTokensFromRefreshToken: new tokens of an old sign-in, and where the client rotates, a new refresh token too. */
import type {
  GetTokensFromRefreshTokenRequest,
  GetTokensFromRefreshTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { isClientSecret } from '../pools/client-secret.ts';
import { findClient } from '../pools/find.ts';
import { refreshTokens } from '../tokens/refresh.ts';
import type { World } from '../world.ts';

export async function getTokensFromRefreshToken(
  world: World,
  input: GetTokensFromRefreshTokenRequest,
): Promise<GetTokensFromRefreshTokenResponse> {
  const door = findClient(world, input.ClientId);
  const { RefreshToken: refreshToken = '', DeviceKey: deviceKey } = input;
  if (!isClientSecret(door.client, input.ClientSecret)) refuseSecret(door.client.id, input.ClientSecret);
  const refresh = { ...door, refreshToken, deviceKey, invalid: 'Invalid Refresh Token.' } as const;
  return { AuthenticationResult: await refreshTokens(world, refresh, input.ClientMetadata) };
}

function refuseSecret(clientId: string, given: string | undefined): never {
  if (!given) refuse('NotAuthorized', `Client ${clientId} is configured for secret but secret was not received`);
  refuse('NotAuthorized', `Unable to verify secret hash for client ${clientId}`);
}
