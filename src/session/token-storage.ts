/**
 * Where tokens are kept, under the storage keys of amazon-cognito-identity-js, so that the SDK and the session see one
 * truth. Device secrets go to localStorage whatever the configuration says: they are meant to outlive the tab.
 */
import { config } from '#config';
import { CognitoError } from '../cognito/error.ts';
import { deviceParts } from '../cognito/storage-keys.ts';
import type { Config } from '../config.ts';
import type { CookieStorage } from './cookie-storage.ts';
import { inCookies } from './in-cookies.ts';
import type { KeyStorage } from './web-storages.ts';

/** A browser that blocks its storage has nothing in it; what it does not keep is not passed over in silence. */
export type TokenStorage = KeyStorage & { clear(): void };

/** What every key of this client starts with. */
export let keyPrefix: string;

/** What a person has half typed while they sign in again, in this tab, wherever tokens are kept. */
export let draftKey: string;

/** Whenever its person's sign-in is over, or may be. */
export function dropDraft(): void {
  attempt(() => sessionStorage.removeItem(draftKey));
}

/** Whether other tabs read the same tokens; tabs of their own can still have them copied. */
export let isShared: boolean;

let kind: Config['storage'];
let cookies: CookieStorage | undefined;

/** From here on the configuration holds as it is now. */
export function readConfig(): void {
  ({ storage: kind = 'session' } = config);
  keyPrefix = `CognitoIdentityServiceProvider.${config.clientId}.`;
  draftKey = `${keyPrefix}draft`;
  isShared = kind !== 'session';
  cookies = typeof kind === 'object' ? inCookies?.cookieStorage(kind, keyPrefix) : undefined;
}

readConfig();

export const tokenStorage: TokenStorage = {
  getItem: (key) => attempt(() => storageFor(key).getItem(key)) ?? null,
  /** @throws {CognitoError} `StorageBlocked`, `StorageFull` or `StorageMisfit` when the browser does not keep it. */
  setItem: (key, value) => {
    try {
      storageFor(key).setItem(key, value);
    } catch (error) {
      throw loss(key, value, error);
    }
    if (tokenStorage.getItem(key) !== value) throw loss(key, value);
  },
  removeItem: (key) => attempt(() => storageFor(key).removeItem(key)),
  /** Takes away this client's tokens and cached attributes, and nothing else. */
  clear: () => {
    const keys = cookies?.keys() ?? attempt(() => Object.keys(storageFor(''))) ?? [];
    for (const key of keys) if (key.startsWith(keyPrefix) && !isDeviceSecret(key)) tokenStorage.removeItem(key);
  },
};

/**
 * Firefox gives a page that it brings back from memory the sessionStorage of the moment when it was left, and stays with
 * that (seen in 153): tokens that have been taken away stand there again. It keeps no page that listens to `unload`, but
 * on Android, where only `no-store` helps. Other browsers have one truth for all pages of a tab, and come back quicker.
 */
export function comeBackAnew(): void {
  if (!isShared && 'mozInnerScreenX' in window) addEventListener('unload', () => {});
}

function storageFor(key: string): KeyStorage {
  if (kind === 'local' || isDeviceSecret(key)) return localStorage;
  return cookies ?? sessionStorage;
}

function isDeviceSecret(key: string): boolean {
  return deviceParts.some((part) => key.endsWith(`.${part}`));
}

/** A browser that keeps nothing for this site throws already when its storage is looked at. */
export function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** What a person can do about it is in `words/`, what the developer can in the console. */
function loss(key: string, value: string, cause?: unknown): CognitoError {
  const isFull = Object(cause).name === 'QuotaExceededError';
  const misfit = isDeviceSecret(key) ? undefined : cookies?.reproach(key, value);
  const why = misfit ?? `storage: this browser ${isFull ? 'is full' : 'blocks it'}`;
  console.error(why, cause ?? '');
  return new CognitoError(misfit ? 'StorageMisfit' : isFull ? 'StorageFull' : 'StorageBlocked', 'setItem', why, cause);
}
