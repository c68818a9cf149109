/** A sign-in over somebody's tokens: theirs are taken away and revoked, and other tabs hear of the new one. */
import { tokenParts } from '../cognito/storage-keys.ts';
import { revoke } from './revoke.ts';
import { dropDraft, keyPrefix, type TokenStorage, tokenStorage } from './token-storage.ts';
import { isStored, readTokens, type Tokens } from './tokens.ts';

/**
 * Where a sign-in puts its tokens, instead of `tokenStorage`. One that fails, or whose tokens can't be kept, leaves the
 * former one as it was.
 *
 * @param typed What they sign in with.
 */
export function newSignIn(typed?: string): TokenStorage {
  let former: Tokens | undefined;
  // Ready by the time there is something to tell: the page is left at once then.
  const after = import('./after-sign-in.ts');
  after.catch(() => {});
  const setItem = (key: string, value: string) => {
    // The SDK writes the ID token first, and last whose tokens count.
    if (key.endsWith('.idToken')) former = readTokens();
    tokenStorage.setItem(key, value);
    if (key !== `${keyPrefix}LastAuthUser`) return;
    takeOver(former);
    after.then(({ afterSignIn }) => afterSignIn(value, typed)).catch(() => {});
  };
  return { ...tokenStorage, setItem };
}

function takeOver(former: Tokens | undefined): void {
  if (!former || isStored(former)) return;
  if (readTokens()?.username !== former.username) {
    for (const key of partsOf(former)) tokenStorage.removeItem(key);
    dropDraft();
  }
  void revoke(former);
}

/** All but their device's secrets, which outlive a sign-in. */
function partsOf({ username }: Tokens): string[] {
  const parts = [...tokenParts, 'refreshes', 'userData', 'typedName'];
  return parts.map((part) => `${keyPrefix}${username}.${part}`);
}
