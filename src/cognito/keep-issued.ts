/** Keeps the tokens of a sign-in under the keys of amazon-cognito-identity-js. */
import type { ICognitoStorage } from 'amazon-cognito-identity-js';
import type { Issued } from './acceptable.ts';
import { claimsOf } from './claims.ts';
import { keepTogether } from './keep-together.ts';
import { tokenParts } from './storage-keys.ts';

/** What a storage can't keep whole leaves it as it was. @param prefix Of every key, without a full stop at its end. */
export function keepIssued(
  storage: ICognitoStorage,
  { prefix, username }: { prefix: string; username: string },
  { IdToken, AccessToken, RefreshToken }: Issued,
): void {
  const values = [IdToken, AccessToken, RefreshToken, `${driftSince(IdToken, AccessToken)}`];
  const entries = tokenParts.map((part, at): [string, string] => [`${prefix}.${username}.${part}`, values[at] ?? '']);
  // What says whose tokens count comes last.
  const all = new Map([...entries, [`${prefix}.LastAuthUser`, username]]);
  keepTogether(storage, [...all.keys()], () => {
    for (const [key, value] of all) storage.setItem(key, value);
  });
}

/** Seconds that this machine's clock is ahead of Cognito's. */
function driftSince(...tokens: string[]): number {
  return Math.floor(Date.now() / 1000) - Math.min(...tokens.map((token) => claimsOf(token).iat));
}
