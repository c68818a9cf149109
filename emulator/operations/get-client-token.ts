/**
 * GetClientToken: an access token for a program that knows its app client's secret.
 * Unlike Cognito: what allows it is `client_credentials` in AllowedOAuthFlows as well, since the SDK has no ALLOW_CLIENT_TOKEN_AUTH to
 * give to a client; no trigger is asked, and the texts of refusals are ours.
 */
import type { GetClientTokenRequest, GetClientTokenResponse } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { isClientSecret } from '../pools/client-secret.ts';
import { findClient } from '../pools/find.ts';
import { lifetimes } from '../pools/lifetimes.ts';
import { customScopes } from '../pools/scopes.ts';
import type { Client, Pool } from '../store/state.ts';
import { clientToken } from '../tokens/client-token.ts';
import type { World } from '../world.ts';

/** @throws {CognitoException} NotAuthorized; InvalidParameter for scopes that the client does not have. */
export function getClientToken(
  world: World,
  { ClientId, Secret, Scopes }: GetClientTokenRequest,
): GetClientTokenResponse {
  const { pool, client } = findClient(world, ClientId);
  if (client.secret === undefined || !isClientSecret(client, Secret)) {
    refuse('NotAuthorized', 'Unable to verify secret of the client.');
  }
  if (!isForPrograms(client)) refuse('NotAuthorized', 'Client token authentication is not enabled for this client.');
  const allowed = scopesOf(pool, client);
  const wanted = Scopes?.length ? Scopes : allowed;
  const foreign = wanted.find((scope) => !allowed.includes(scope));
  if (foreign !== undefined || wanted.length === 0) {
    refuse(
      'InvalidParameter',
      foreign === undefined ? 'The client has no custom scopes.' : `Invalid scope: ${foreign}`,
    );
  }
  const ExpiresIn = lifetimes(client).access / 1000;
  const AccessToken = clientToken(world, { pool, client, scopes: wanted });
  return { ClientAuthenticationResult: { AccessToken, ExpiresIn, TokenType: 'Bearer' } };
}

function isForPrograms({ settings }: Client): boolean {
  const flows: string[] = settings.ExplicitAuthFlows ?? [];
  return (
    flows.includes('ALLOW_CLIENT_TOKEN_AUTH') || settings.AllowedOAuthFlows?.includes('client_credentials') === true
  );
}

/** Those of resource servers that there are. */
function scopesOf(pool: Pool, { settings }: Client): string[] {
  const known = customScopes(pool);
  return (settings.AllowedOAuthScopes ?? []).filter((scope) => known.includes(scope));
}
