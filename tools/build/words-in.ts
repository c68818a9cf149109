/** Leads `#words/…` to the words of one language, so that pages need not know which. `src/words/words.ts` says more. */
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** @param folder Of the language, such as `src/words/en`; absolute. */
export function wordsIn(folder: string): Plugin {
  return {
    name: 'words-in',
    setup(build) {
      build.onResolve({ filter: /^#words\// }, ({ path }) => ({
        path: join(folder, `${path.slice('#words/'.length)}.ts`),
      }));
    },
  };
}
