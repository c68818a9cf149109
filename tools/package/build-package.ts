/** Compiles what the package consists of into `lib/`: its command and what it can be imported for, each with its types. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { bundleClient } from '../build/bundle-client.ts';
import { licences } from '../build/licences.ts';
import { root } from '../config/load-config.ts';
import { buildTypes } from './build-types.ts';
import { nameCommands } from './own-commands.ts';

export const libFolder = join(root, 'lib');

const command = 'gatehouse';
const imports = ['index', 'emulator', 'playwright', 'words'];

const settings = {
  absWorkingDir: root,
  entryPoints: [command, ...imports].map((name) => ({ in: `tools/package/${name}.ts`, out: name })),
  outdir: libFolder,
  bundle: true,
  splitting: true,
  minify: true,
  // Errors are told apart by their names.
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  chunkNames: 'parts/[name]-[hash]',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;

/** What the package does not name as a dependency is in it: above all the parts of Amazon's SDK that deploying takes. */
export async function buildPackage(): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  await rm(libFolder, { recursive: true, force: true });
  const { metafile } = await build({
    ...settings,
    external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
    metafile: true,
    plugins: [outsideTheTree],
  });
  await writeFile(join(libFolder, 'licences.txt'), await licences(metafile, root));
  await bundleClient(join(libFolder, 'client'));
  await chmod(join(libFolder, `${command}.js`), 0o755);
  await buildTypes(
    imports.map((name) => `tools/package/${name}.ts`),
    join(libFolder, 'types'),
  );
}

/** Its modules find Gatehouse's own files where they were, and the caller's in the folder from which it is called. */
const outsideTheTree: Plugin = {
  name: 'outside-the-tree',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/(?:home|import-module)\.ts$/ }, ({ path, importer }) =>
      importer.includes(`${sep}package${sep}`)
        ? undefined
        : { path: join(root, 'tools/package', path.split('/').at(-1) ?? '') },
    );
    onLoad({ filter: /[\\/]tools[\\/].*\.ts$/ }, async ({ path }) => {
      const place = relative(libFolder, path).split(sep).join('/');
      const source = nameCommands(await readFile(path, 'utf8'));
      const contents = source.replaceAll('import.meta.url', `addressOf(${JSON.stringify(place)})`);
      return { contents: contents === source ? source : `${contents}${addressOf}`, loader: 'ts' };
    });
  },
};

/** Which of the compiled files a module has come into, nobody knows beforehand; `lib` is above them all. */
const addressOf = `
function addressOf(place: string): string {
  return new URL(place, import.meta.url.replace(/(?<=\\/lib\\/)(?:parts\\/)?[^\\/]*$/, '')).href;
}`;
