/** What `tools/bundled/import-module.ts` is in a process that is kept: compiled each time, since what Node has loaded by a path stays as it was. */
import { compileModule } from '../bundled/compile-module.ts';

/** Loads a configuration by its path, as it is now. */
export async function importModule(path: string): Promise<unknown> {
  return import(`data:text/javascript,${encodeURIComponent(await compileModule(path))}`);
}
