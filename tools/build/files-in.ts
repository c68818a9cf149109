/** The files in a folder, as a site has them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths within it, and sizes as they are sent. */
export async function filesIn(outdir: string): Promise<{ path: string; bytes: number }[]> {
  const names = (await namesIn(outdir)).sort();
  return Promise.all(names.map(async (path) => ({ path, bytes: (await readFile(join(outdir, path))).byteLength })));
}

/** Every file in a folder and the folders in it, with slashes; none of those that a system or an editor hides. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}
