/** Judges which attributes a client may read and write: they must be there, and what is required must be writable. */
import { refuse } from '../errors.ts';
import type { Client, Pool } from '../store/state.ts';
import { missingAttributes, reserved, schemaOf } from './schema.ts';

/**
 * A list that is empty says nothing.
 *
 * @param doing what is done with the client, as Cognito's texts say it.
 * @throws {CognitoException} InvalidParameter.
 */
export function checkClientAttributes(pool: Pool, settings: Client['settings'], doing: 'creating' | 'updating'): void {
  const { ReadAttributes: readable = [], WriteAttributes: writable = [] } = settings;
  const known = schemaOf(pool).map(({ Name }) => Name);
  if (!readable.every((name) => known.includes(name))) refuseList('read', doing);
  const isWritable = (name: string) => known.includes(name) && !reserved.includes(name) && !name.startsWith('dev:');
  const required = writable.length > 0 ? missingAttributes(pool, {}) : [];
  if (!writable.every(isWritable) || !required.every((name) => writable.includes(name))) refuseList('write', doing);
}

function refuseList(kind: 'read' | 'write', doing: 'creating' | 'updating'): never {
  refuse('InvalidParameter', `Invalid ${kind} attributes specified while ${doing} a client`);
}
