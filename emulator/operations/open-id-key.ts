/** The key with which identity pools sign. */
import type { JWK } from 'jose';
import { newSigningKeys } from '../pools/keys.ts';

/** The same for every identity pool that needs one while the emulator runs. */
export function openIdKey(): Promise<JWK> {
  made ??= newSigningKeys().then(({ id }) => id);
  return made;
}

let made: Promise<JWK> | undefined;
