/** `grant_type=client_credentials`: a program's own token, for scopes of resource servers only. */

import { lifetimes } from '../pools/lifetimes.ts';
import { customScopes } from '../pools/scopes.ts';
import type { Client, Pool } from '../store/state.ts';
import { askForProgram } from '../tokens/ask-pre-token-generation.ts';
import { clientToken } from '../tokens/client-token.ts';
import { refuseWith } from './token-answers.ts';
import type { Trade } from './trade.ts';

/** Unlike Cognito, perhaps: the error for a scope that the client does not have is a guess. */
export async function tradeSecret({ visit, client, form }: Trade): Promise<object> {
  const { world, pool } = visit;
  const { AllowedOAuthFlows: flows = [], AllowedOAuthFlowsUserPoolClient: isOn } = client.settings;
  if (!isOn) refuseWith('invalid_grant', 'The client lacks AllowedOAuthFlowsUserPoolClient.');
  if (!flows.includes('client_credentials') || client.secret === undefined)
    refuseWith('unauthorized_client', 'The client needs a secret, and client_credentials in AllowedOAuthFlows.');
  const allowed = scopesOf(pool, client);
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? [];
  const scopes = asked.length > 0 ? [...new Set(asked)] : allowed;
  if (scopes.length === 0 || !scopes.every((scope) => allowed.includes(scope)))
    refuseWith('invalid_grant', `The client may ask for ${allowed.join(' ') || 'no scope of a resource server'}.`);
  const changes = await askForProgram(world, { pool, client }, { scopes, clientMetadata: metadataIn(form) });
  const access_token = clientToken(world, { pool, client, scopes, changes });
  return { access_token, expires_in: lifetimes(client).access / 1000, token_type: 'Bearer' };
}

/** Those of the client that a resource server has. */
function scopesOf(pool: Pool, { settings }: Client): string[] {
  const known = customScopes(pool);
  return (settings.AllowedOAuthScopes ?? []).filter((scope) => known.includes(scope));
}

/** `aws_client_metadata`: a JSON object of texts, for the trigger. */
function metadataIn(form: URLSearchParams): Record<string, string> | undefined {
  const text = form.get('aws_client_metadata');
  if (text === null) return undefined;
  try {
    const given: unknown = JSON.parse(text);
    const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
    if (isRecord && Object.values(given).every((value) => typeof value === 'string')) return { ...given };
  } catch {
    // Not JSON: the same as JSON of another form.
  }
  return refuseWith('invalid_request', 'aws_client_metadata is no JSON object of texts.');
}
