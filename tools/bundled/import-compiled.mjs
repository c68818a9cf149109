/** What `import-module.ts` becomes in a bundle: nothing compiles TypeScript there unless it is asked to. */
import { pathToFileURL } from 'node:url';
import { cachedBundle } from './cached-bundle.mjs';

export async function importModule(path) {
  const compiled = path.endsWith('ts') ? await cachedBundle(path) : path;
  return import(`${pathToFileURL(compiled).href}?${Date.now()}`);
}
