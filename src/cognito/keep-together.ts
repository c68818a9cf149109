/** Several keys of a storage, of which one is worth nothing without the others. */

type KeyStorage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

/**
 * All of them are kept, or none: then what stood there before stands there again.
 *
 * @param write Sets the keys.
 * @throws what `write` does.
 */
export function keepTogether(storage: KeyStorage, keys: readonly string[], write: () => void): void {
  const before = keys.map((key) => storage.getItem(key));
  const remove = () => {
    for (const key of keys) storage.removeItem(key);
  };
  try {
    write();
  } catch (error) {
    // All at first, so that there is room.
    remove();
    try {
      for (const [index, key] of keys.entries()) {
        const old = before[index];
        if (typeof old === 'string') storage.setItem(key, old);
      }
    } catch {
      remove();
    }
    throw error;
  }
}
