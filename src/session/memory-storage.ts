/** A `Storage` that lives as long as the program: for Node, and for browsers that refuse theirs. */
export function memoryStorage(): Storage {
  const methods = {
    getItem(key: string): string | null {
      return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
    },
    setItem(key: string, value: string): void {
      Reflect.set(this, key, String(value));
    },
    removeItem(key: string): void {
      Reflect.deleteProperty(this, key);
    },
    clear(): void {
      for (const key of Object.keys(this)) Reflect.deleteProperty(this, key);
    },
    key(index: number): string | null {
      return Object.keys(this)[index] ?? null;
    },
    get length(): number {
      return Object.keys(this).length;
    },
  };
  return Object.create(methods);
}
