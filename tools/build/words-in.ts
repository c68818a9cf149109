/** Leads `#words/…` to the words of one language, so that pages need not know which. `src/words/words.ts` says more. */
import type { Plugin } from 'esbuild';

/** What `layered` in `speech.ts` does, on the page: only for words of one's own, since ours are whole. */
const layering = `export const layered = (top, base) =>
  typeof top === 'object' ? Object.fromEntries(Object.keys({ ...base, ...top }).map((name) => [name, layered(top[name], base[name])])) : top ?? base;`;

/** @param modules By subject, the modules that have its words, absolute, the most important first. */
export function wordsIn(modules: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: 'words-in',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#words\// }, ({ path }) => {
        const subject = subjectIn(path);
        const [only, ...others] = modules.get(subject) ?? [];
        if (!only) return { errors: [{ text: `There are no words for ${path}` }] };
        return others.length ? { path, namespace: 'words' } : { path: only };
      });
      onResolve({ filter: /^layering$/, namespace: 'words' }, ({ path }) => ({ path, namespace: 'words' }));
      onLoad({ filter: /^layering$/, namespace: 'words' }, () => ({ contents: layering }));
      onLoad({ filter: /^#words\//, namespace: 'words' }, ({ path }) => {
        const subject = subjectIn(path);
        return { contents: layeredModule(subject, modules.get(subject) ?? []), resolveDir: '/' };
      });
    },
  };
}

function subjectIn(path: string): string {
  return path.slice('#words/'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function layeredModule(subject: string, modules: readonly string[]): string {
  const imports = modules.map((path, index) => `import { ${subject} as words${index} } from ${JSON.stringify(path)};`);
  const words = modules.map((_, index) => `words${index}`).reduceRight((base, top) => `layered(${top}, ${base})`);
  return [...imports, "import { layered } from 'layering';", `export const ${subject} = ${words};`].join('\n');
}
