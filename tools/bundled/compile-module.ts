/** A module in TypeScript, or one that Node would take for something else, as JavaScript that Node can load. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** With the modules that it imports, which go on finding what stands beside them; packages are left to Node. */
export async function compileModule(path: string): Promise<string> {
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
