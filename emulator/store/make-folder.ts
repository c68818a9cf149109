/** Makes a folder, with those above it. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Node's own `recursive` tries for ever where a folder is there and none can be made in it, as in `/proc`.
 *
 * @throws {Error} of the system, with the path of what could not be made.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (isFolder(path)) return;
    const parent = dirname(path);
    const lacksParent = error instanceof Error && 'code' in error && error.code === 'ENOENT' && !isFolder(parent);
    if (!lacksParent) throw error;
    makeFolder(parent);
    makeFolder(path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
