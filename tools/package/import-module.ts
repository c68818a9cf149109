/** What `tools/bundled/import-module.ts` is in the package: TypeScript, and modules that Node would take for something else, are compiled first. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stateFolder } from './home.ts';

let loads = 0;

/** Loads a module by its path, anew each time. */
export async function importModule(path: string): Promise<unknown> {
  if (/\.[cm]js$/.test(path)) return import(`${pathToFileURL(path).href}?${Date.now()}`);
  loads += 1;
  const file = join(stateFolder, `module-${process.pid}-${loads}.mjs`);
  const code = await compile(path);
  await mkdir(stateFolder, { recursive: true });
  await writeFile(file, code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}

/** With the modules that it imports; packages are left to Node. */
async function compile(path: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'as-if-in-place',
        setup({ onLoad }) {
          onLoad({ filter: /\.m?[tj]s$/ }, async ({ path: source }) => {
            const text = await readFile(source, 'utf8');
            const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href));
            return { contents, loader: source.endsWith('ts') ? 'ts' : 'js' };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
