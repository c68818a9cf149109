/** Makes `npm run emulator` one file without imports. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../config/load-config.ts';

/** @returns the size of the file, in bytes. */
export async function buildEmulator(outfile: string): Promise<number> {
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/emulator.ts'],
    outfile,
    bundle: true,
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

/** There is no tree around it whose configuration it could read. */
const withoutTree: Plugin = {
  name: 'without-tree',
  setup({ onResolve }) {
    onResolve({ filter: /\/load-config\.ts$/ }, () => ({ path: join(root, 'tools/bundled/load-config-alone.ts') }));
  },
};
