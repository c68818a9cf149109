/** The commands in one file each: what `npm run` starts, without the second that loading it module by module takes. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '../load-config.ts';

/** Within the repository, where esbuild itself is found. */
const folder = join(root, 'node_modules', '.cache', `gatehouse-commands-${process.pid}`);

let bundles: Promise<unknown> | undefined;

/** The path of a bundle that plain Node can run; it goes away with this process. It can't read a config.ts, which takes tsx. */
export async function bundledCommand(command: 'deploy' | 'undeploy'): Promise<string> {
  bundles ??= bundleBoth();
  await bundles;
  return join(folder, `${command}.mjs`);
}

async function bundleBoth(): Promise<void> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/deploy.ts', 'tools/undeploy.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['esbuild'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [ownAddresses()],
    logLevel: 'error',
  });
}

/** Modules find files from where they stand, and go on doing so. */
function ownAddresses(): Plugin {
  return {
    name: 'own-addresses',
    setup(bundle) {
      bundle.onLoad({ filter: /\/(?:tools|src)\/.*\.ts$/ }, async ({ path }) => {
        const address = JSON.stringify(pathToFileURL(path).href);
        const source = await readFile(path, 'utf8');
        return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
      });
    },
  };
}
