/** Keeps new tokens; a page that only reads them does without this. */

import { keepTogether } from '../cognito/keep-together.ts';
import { tokenParts } from '../cognito/storage-keys.ts';
import { keyPrefix, tokenStorage } from './token-storage.ts';
import { refreshesKey, type Tokens } from './tokens.ts';

/**
 * Keeps all of them, or none: then what was stored before is still there.
 *
 * @throws {CognitoError} `StorageBlocked`, `StorageFull` or `StorageMisfit`.
 */
export function keepTokens(tokens: Tokens): void {
  const keys = tokens.refreshes ? [...tokenParts, refreshesKey] : tokenParts;
  const entries = keys.map((key): [string, string] => [`${tokens.username}.${key}`, String(tokens[key])]);
  const pairs = [...entries, ['LastAuthUser', tokens.username]] as const;
  keepTogether(
    tokenStorage,
    pairs.map(([key]) => keyPrefix + key),
    () => {
      for (const [key, value] of pairs) tokenStorage.setItem(keyPrefix + key, value);
    },
  );
}
