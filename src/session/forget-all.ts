/** Leaves nothing of anybody in this browser: no token, no cached attribute, no device secret, nothing half typed. */
import { keyPrefix, tokenStorage } from './token-storage.ts';
import { webStorages } from './web-storages.ts';

export function forgetAll(): void {
  tokenStorage.clear();
  for (const storage of webStorages()) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(keyPrefix)) storage.removeItem(key);
    }
  }
}
