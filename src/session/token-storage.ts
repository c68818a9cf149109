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

export const tokenStorage: TokenStorage = {
  getItem: (key) => storageFor(key).getItem(key),
  setItem: (key, value) => storageFor(key).setItem(key, value),
  removeItem: (key) => storageFor(key).removeItem(key),
  /** Takes away this client's tokens and nothing else. */
  clear: () => {
    for (const key of keysOf(sessionStorage)) if (!isDeviceSecret(key)) sessionStorage.removeItem(key);
  },
};

function storageFor(key: string): Storage {
  return isDeviceSecret(key) ? localStorage : sessionStorage;
}

function isDeviceSecret(key: string): boolean {
  return /\.(?:deviceKey|randomPasswordKey|deviceGroupKey)$/.test(key);
}

function keysOf(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(keyPrefix));
}
