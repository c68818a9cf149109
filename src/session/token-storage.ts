/**
 * Where tokens are kept, under the storage keys of amazon-cognito-identity-js, so that the SDK and the session see one
 * truth. Device secrets go to localStorage whatever the configuration says: they are meant to outlive the tab.
 */
import { config } from '#config';

export type TokenStorage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
};

/** What every key of this client starts with. */
export const keyPrefix = `CognitoIdentityServiceProvider.${config.clientId}.`;

/** The keys of a device's secrets end in these. */
export const deviceParts = ['deviceKey', 'randomPasswordKey', 'deviceGroupKey'] as const;

const { storage: kind = 'session' } = config;

/** Whether other tabs read the same tokens; tabs of their own can still have them copied. */
export const isShared = kind !== 'session';

const cookies = typeof kind === 'object' ? (await import('./cookie-storage.ts')).cookieStorage(kind) : undefined;

export const tokenStorage: TokenStorage = {
  getItem: (key) => storageFor(key).getItem(key),
  setItem: (key, value) => storageFor(key).setItem(key, value),
  removeItem: (key) => storageFor(key).removeItem(key),
  /** Takes away this client's tokens and cached attributes, and nothing else. */
  clear: () => {
    const keys = cookies?.keys() ?? Object.keys(storageFor(''));
    for (const key of keys) if (key.startsWith(keyPrefix) && !isDeviceSecret(key)) tokenStorage.removeItem(key);
  },
};

function storageFor(key: string): TokenStorage {
  if (kind === 'local' || isDeviceSecret(key)) return localStorage;
  return cookies ?? sessionStorage;
}

function isDeviceSecret(key: string): boolean {
  return deviceParts.some((part) => key.endsWith(`.${part}`));
}
