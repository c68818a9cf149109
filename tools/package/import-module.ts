/** What `tools/bundled/import-module.ts` is in the package: TypeScript, and modules that Node would take for something else, are compiled first. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileModule } from '../bundled/compile-module.ts';
import { stateFolder } from './home.ts';

let loads = 0;

/** Loads a module by its path, anew each time. */
export async function importModule(path: string): Promise<unknown> {
  if (/\.[cm]js$/.test(path)) return import(`${pathToFileURL(path).href}?${Date.now()}`);
  loads += 1;
  const file = join(stateFolder, `module-${process.pid}-${loads}.mjs`);
  const code = await compileModule(path);
  await mkdir(stateFolder, { recursive: true });
  await writeFile(file, code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}
