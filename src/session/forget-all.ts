/** Leaves nothing of a person in this browser: no token, no cached attribute, no device secret, nothing half typed. */

import { claimsOf } from '../cognito/claims.ts';
import { deviceParts } from '../cognito/storage-keys.ts';
import { keyPrefix, tokenStorage } from './token-storage.ts';
import { clearTokens, isStored, type Tokens } from './tokens.ts';
import { webStorages } from './web-storages.ts';

/**
 * What others have here stays: their device secrets, and their tokens if somebody has signed in meanwhile.
 *
 * @param gone The last tokens of the person.
 */
export function forgetAll(gone: Tokens): void {
  for (const name of namesOf(gone)) {
    for (const part of deviceParts) tokenStorage.removeItem(`${keyPrefix}${name}.${part}`);
  }
  const { sub } = claimsOf(gone.idToken);
  for (const storage of webStorages()) {
    for (const key of Object.keys(storage)) if (isKeptOf(sub, key)) storage.removeItem(key);
  }
  if (isStored(gone)) clearTokens();
}

/** Device secrets stand under Cognito's user name, and under whatever was typed at sign-in on the same device. */
function namesOf({ username, idToken }: Tokens): string[] {
  const { email, phone_number: phone, preferred_username: preferred } = claimsOf(idToken);
  const key = tokenStorage.getItem(`${keyPrefix}${username}.deviceKey`);
  const alike = webStorages()
    .flatMap((storage) => Object.keys(storage))
    .filter((name) => key && name.startsWith(keyPrefix) && name.endsWith('.deviceKey'))
    .filter((name) => tokenStorage.getItem(name) === key)
    .map((name) => name.slice(keyPrefix.length, -'.deviceKey'.length));
  const known = [username, email, phone, preferred].filter((name) => typeof name === 'string');
  return [...new Set([...known, ...alike])];
}

/** As `kept-here.ts` names it. */
function isKeptOf(sub: string, key: string): boolean {
  return key.startsWith('gatehouse.') && key.endsWith(`.${sub}`);
}
