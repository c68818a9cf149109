/** Loads a module by its path, anew each time. */
import { pathToFileURL } from 'node:url';

export function importModule(path: string): Promise<unknown> {
  // The query makes a second load in the same process read the file anew.
  return import(`${pathToFileURL(path).href}?${Date.now()}`);
}
