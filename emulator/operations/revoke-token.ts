/** RevokeToken: ends the sign-in that a refresh token stands for, and with it that sign-in's access tokens. */
import type { RevokeTokenRequest, RevokeTokenResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { isClientSecret } from '../pools/client-secret.ts';
import { findClient } from '../pools/find.ts';
import { entry } from '../store/entries.ts';
import { readJwt } from '../tokens/jwt.ts';
import { readRefreshToken } from '../tokens/refresh-token.ts';
import type { World } from '../world.ts';

/**
 * A token that is unknown, or no longer good, needs no revoking: that is a success.
 *
 * Unlike Cognito: the texts are ours; Cognito's are not recorded anywhere.
 */
export function revokeToken(
  world: World,
  { Token = '', ClientId, ClientSecret }: RevokeTokenRequest,
): RevokeTokenResponse {
  const { pool, client } = findCaller(world, ClientId);
  if (!isClientSecret(client, ClientSecret)) refuse('Unauthorized', 'Invalid client secret.');
  if (client.settings.EnableTokenRevocation === false) {
    refuse('UnsupportedOperation', 'Token revocation is not enabled for the client.');
  }
  if (readJwt(Token)) refuse('UnsupportedTokenType', 'Only refresh tokens can be revoked.');
  const token = readRefreshToken(pool, Token);
  const grant = token && entry(pool.grants, token.originJti);
  if (!grant) return {};
  if (grant.clientId !== client.id) refuse('Unauthorized', 'The token was not issued to this client.');
  grant.revokedAt ??= world.clock.now();
  return {};
}

/** Of what is declared for this operation nothing else fits a client that there is not. */
function findCaller(world: World, ClientId: string | undefined): ReturnType<typeof findClient> {
  try {
    return findClient(world, ClientId);
  } catch {
    refuse('Unauthorized', `User pool client ${ClientId} does not exist.`);
  }
}
