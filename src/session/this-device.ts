/** What this browser keeps to be known as one of its person's devices, under the keys of amazon-cognito-identity-js. */

import { deviceParts } from '../cognito/storage-keys.ts';
import { ownTokens } from './person.ts';
import { keyPrefix, tokenStorage } from './token-storage.ts';
import { webStorages } from './web-storages.ts';

/** The signed-in person's key for this device, if it was confirmed as one. */
export function thisDeviceKey(): string | undefined {
  const username = ownTokens()?.username;
  return (username && tokenStorage.getItem(`${keyPrefix}${username}.deviceKey`)) || undefined;
}

/** Takes a device's secrets away, under every name that its person may have signed in with. */
export function dropDeviceSecrets(deviceKey: string): void {
  const all = webStorages().flatMap((storage) => Object.keys(storage));
  const keys = all.filter((key) => key.startsWith(keyPrefix) && key.endsWith('.deviceKey'));
  for (const key of keys.filter((each) => tokenStorage.getItem(each) === deviceKey)) {
    const name = key.slice(0, -'deviceKey'.length);
    for (const part of deviceParts) tokenStorage.removeItem(name + part);
  }
}
