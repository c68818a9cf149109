/** Lets a client with a secret prove that it has it. */
import { createHmac } from 'node:crypto';
import { refuse } from '../errors.ts';
import type { Client } from '../store/state.ts';
import { isSame, secretsOf } from './client-secret.ts';

/**
 * @param username as it stands in the same request.
 * @param hash base64 of HMAC-SHA256 over the user name and the client id, keyed with the secret (AWS developer guide,
 * "Computing secret hash values").
 * @param wrongText of the refusal, before the client's id: refreshing has another one.
 * @throws {CognitoException} NotAuthorized.
 */
export function requireSecretHash(
  client: Client,
  username: string,
  hash: string | undefined,
  wrongText = 'Unable to verify secret hash for client',
): void {
  const expected = secretHash(client, username);
  if (expected === undefined && !hash) return;
  if (!hash) {
    refuse('NotAuthorized', `Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  }
  const isRight = secretsOf(client).some((secret) => isSame(hash, hashWith(secret, username, client.id) ?? ''));
  if (expected === undefined || !isRight) {
    refuse('NotAuthorized', `${wrongText} ${client.id}`);
  }
}

/** The hash a request for that user name has to carry; undefined for a client without a secret. */
export function secretHash({ id, secret }: Client, username: string): string | undefined {
  return hashWith(secret, username, id);
}

function hashWith(secret: string | undefined, username: string, id: string): string | undefined {
  if (secret === undefined) return undefined;
  return createHmac('sha256', secret)
    .update(username + id)
    .digest('base64');
}
