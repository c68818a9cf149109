/** What `tools/bundled/import-module.ts` is in a process that is kept: compiled each time, since what Node has loaded by a path stays as it was. */
import { build } from 'esbuild';

/** Loads a configuration by its path, as it is now. */
export async function importModule(path: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}
