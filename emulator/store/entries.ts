/** Reads and writes records whose keys come from outside, where `constructor` and `__proto__` are names like any other. */

export function entry<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function setEntry<T>(record: Record<string, T>, key: string, value: T): void {
  Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
}

/** @throws {Error} */
export function requireEntry<T>(record: Record<string, T>, key: string): T {
  const found = entry(record, key);
  if (found === undefined) throw new Error(`There is no ${key}`);
  return found;
}
