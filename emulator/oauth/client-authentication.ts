/** Which application calls, and whether it is that: RFC 6749, 2.3. */
import type { IncomingHttpHeaders } from 'node:http';
import { isClientSecret } from '../pools/client-secret.ts';
import { entry } from '../store/entries.ts';
import type { Client } from '../store/state.ts';
import type { Visit } from './visit.ts';

type Credentials = { id: string; secret: string; plainSecret: string };

/** Of an `Authorization: Basic` header; both parts are form-encoded in it, but for clients that send them as they are. */
export function basicCredentials({ authorization }: IncomingHttpHeaders): Credentials | undefined {
  const [, encoded] = /^basic ([a-z0-9+/=_-]+)$/i.exec(authorization ?? '') ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  return id === undefined || secret === undefined
    ? undefined
    : { id: decoded(id), secret: decoded(secret), plainSecret: secret };
}

/** Some clients send a percent sign as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * By `Authorization: Basic`, by the form, or without a secret for a client that has none.
 *
 * @returns undefined for one that is unknown, and for a secret that is wrong, missing or too much.
 */
export function authenticateClient({ headers, pool }: Visit, form: URLSearchParams): Client | undefined {
  const basic = basicCredentials(headers);
  if (headers.authorization !== undefined && !basic) return undefined;
  const [named, secret] = [form.get('client_id'), form.get('client_secret')];
  if (basic && ((named !== null && named !== basic.id) || secret !== null)) return undefined;
  const client = entry(pool.clients, basic?.id ?? named ?? '');
  const given = basic?.secret ?? secret ?? undefined;
  if (!client || (client.secret === undefined && given)) return undefined;
  return isClientSecret(client, given) || isClientSecret(client, basic?.plainSecret) ? client : undefined;
}

/** What is wrong with a client that `authenticateClient` does not know, for the console. */
export function whyUnknown({ headers, pool }: Visit, form: URLSearchParams): string {
  const basic = basicCredentials(headers);
  const id = basic?.id ?? form.get('client_id');
  if (headers.authorization !== undefined && !basic)
    return 'The Authorization header is not Basic, or not base64 of id:secret.';
  if (id === null) return 'There is no client_id: neither in a form nor in a Basic header.';
  const client = entry(pool.clients, id);
  if (!client) return `The user pool ${pool.id} has no client ${id}.`;
  if (basic && form.has('client_secret')) return 'The secret comes twice: in a Basic header and in the form.';
  if (basic && form.has('client_id') && form.get('client_id') !== id)
    return 'The Basic header and the form name different clients.';
  if (client.secret === undefined) return 'The client has no secret, and one was sent.';
  return basic || form.has('client_secret') ? 'The secret is wrong.' : 'The client has a secret, and none was sent.';
}
