/**
 * Where tokens are kept, under the storage keys of amazon-cognito-identity-js, so that the SDK and the session see one
 * truth. Device secrets go to localStorage whatever the configuration says: they are meant to outlive the tab.
 */
import { config } from '#config';
import { cookieStorage } from './cookie-storage.ts';

export type TokenStorage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
};

/** What every key of this client starts with. */
export const keyPrefix = `CognitoIdentityServiceProvider.${config.clientId}.`;

const { storage: kind = 'session' } = config;

/** Whether other tabs read the same tokens; tabs of their own can still have them copied. */
export const isShared = kind !== 'session';

export const tokenStorage: TokenStorage = {
  getItem: (key) => storageFor(key).getItem(key),
  setItem: (key, value) => storageFor(key).setItem(key, value),
  removeItem: (key) => storageFor(key).removeItem(key),
  /** Takes away this client's tokens and cached attributes, and nothing else. */
  clear: () => {
    const storage = storageFor('');
    const keys = 'keys' in storage ? storage.keys() : Object.keys(storage);
    for (const key of keys) if (key.startsWith(keyPrefix) && !isDeviceSecret(key)) storage.removeItem(key);
  },
};

function storageFor(key: string): Storage | ReturnType<typeof cookieStorage> {
  if (kind === 'local' || isDeviceSecret(key)) return localStorage;
  return kind === 'session' ? sessionStorage : cookieStorage(kind);
}

function isDeviceSecret(key: string): boolean {
  return /\.(?:deviceKey|randomPasswordKey|deviceGroupKey)$/.test(key);
}
