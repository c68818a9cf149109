/** Lets a client with a secret prove that it has it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { refuse } from '../errors.ts';
import type { Client } from './state.ts';

/**
 * @param username as it stands in the same request.
 * @param hash base64 of HMAC-SHA256 over the user name and the client id, keyed with the secret (AWS developer guide,
 * "Computing secret hash values").
 * @throws {CognitoException} NotAuthorized.
 */
export function requireSecretHash(client: Client, username: string, hash: string | undefined): void {
  if (client.secret === undefined && !hash) return;
  if (!hash) {
    refuse('NotAuthorized', `Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  }
  if (client.secret === undefined || !isHash(hash, client.secret, username + client.id)) {
    refuse('NotAuthorized', `Unable to verify secret hash for client ${client.id}`);
  }
}

function isHash(hash: string, secret: string, text: string): boolean {
  const given = Buffer.from(hash, 'base64');
  const expected = createHmac('sha256', secret).update(text).digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}
