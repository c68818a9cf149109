/** What a client may see of a person: GetUser and the ID token show the same. */
import type { Client } from '../store/state.ts';
import type { User } from '../store/user.ts';

/**
 * `sub` first, as Cognito lists it. A client without ReadAttributes sees everything but developer-only attributes; the guide
 * speaks of the standard ones alone, but pools made by CloudFormation show the custom ones too.
 */
export function readableAttributes(client: Client, user: User): Record<string, string> {
  const { sub = '', ...others } = user.attributes;
  const readable = Object.entries(others).filter(([name]) => isReadable(client, name));
  return { sub, ...Object.fromEntries(readable) };
}

function isReadable(client: Client, name: string): boolean {
  if (name.startsWith('dev:')) return false;
  // Unlike Cognito, perhaps: no list can name it; that tokens of clients with a list have it is from memory.
  if (name === 'identities') return true;
  return client.settings.ReadAttributes?.includes(name) ?? true;
}
