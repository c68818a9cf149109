/** What a prepared pool adds to the pages of the site, as a folder of one's own pages would. */
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../emulator/store/make-folder.ts';
import type { StartOptions } from './start-options.ts';

/** @returns the folder for the build: what the command line names wins. */
export async function pagesOfPool({ pages: named, pool, stateDir }: StartOptions): Promise<string | undefined> {
  if (named !== undefined || !pool.pages) return named;
  const folder = join(stateDir, 'pool-pages');
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(pool.pages)) {
    makeFolder(dirname(join(folder, path)));
    await writeFile(join(folder, path), text);
  }
  return folder;
}
