/** Makes `npm run emulator` one file without imports. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../config/load-config.ts';

/** Outside of `dist/`, which belongs to the site: a build empties it, and what is in it is published. */
export const emulatorFile: string = join(root, 'dist-emulator/gatehouse-emulator.mjs');

/** @returns the size of the file, in bytes. */
export async function buildEmulator(outfile: string): Promise<number> {
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/emulator.ts'],
    outfile,
    bundle: true,
    // Looked for only by triggers in TypeScript, which do without.
    external: ['esbuild'],
    minify: true,
    // Errors are told apart by their names.
    keepNames: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'inline',
    logLevel: 'error',
    plugins: [withoutTree],
  });
  return (await stat(outfile)).size;
}

/** Help and advice name the file, and where it keeps what it knows. */
function nameItself(source: string): string {
  return source
    .replace(/npm run emulator(?: --(?= ))?/g, 'node gatehouse-emulator.mjs')
    .replaceAll('.emulator/', '.gatehouse/');
}

/** There is no tree around it whose configuration it could read. */
const withoutTree: Plugin = {
  name: 'without-tree',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/load-config\.ts$/ }, () => ({ path: join(root, 'tools/bundled/load-config-alone.ts') }));
    onResolve({ filter: /\/home\.ts$/ }, () => ({ path: join(root, 'tools/package/home.ts') }));
    // The whole list is larger than what is left for it.
    onResolve({ filter: /\/public-suffixes\.ts$/ }, () => ({
      path: join(root, 'emulator/pools/public-suffixes-alone.ts'),
    }));
    onLoad({ filter: /[\\/]tools[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: nameItself(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
