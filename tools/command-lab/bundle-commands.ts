/** The commands bundled: what `npm run` starts, without the seconds that loading them module by module takes. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '../config/load-config.ts';
import { readTemplate } from '../template/read-template.ts';
import { templateFile } from '../template/template-file.ts';

const commands = ['deploy', 'undeploy', 'users', 'token'] as const;

export type CommandName = (typeof commands)[number];

/** What is loaded once and kept, as bundles of its own; of our code a command loads all that is its alone each time. */
const packages = [
  '@aws-sdk/client-cloudformation',
  '@aws-sdk/client-cloudfront',
  '@aws-sdk/client-cognito-identity-provider',
  '@aws-sdk/client-s3',
  'amazon-cognito-identity-js',
  'yaml',
];

/** Of our own code, too: what takes long to work out and is always the same. */
const onceRead = 'tools/command-lab/read-template-once.ts';

/** Within the repository, where esbuild itself is found. */
const folder = join(root, 'node_modules', '.cache', `gatehouse-commands-${process.pid}`);

let bundles: Promise<unknown> | undefined;

/** The folder of bundles that plain Node can run, `deploy.mjs` and so on; it goes away with this process. */
export async function bundledCommands(): Promise<string> {
  bundles ??= bundleAll();
  await bundles;
  return folder;
}

async function bundleAll(): Promise<void> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const text = await readFile(templateFile, 'utf8');
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'tools/command-lab/command-host.ts', out: 'command-host' },
      ...commands.map((name) => ({ in: `tools/${name}.ts`, out: name })),
      ...packages.map((name) => ({ in: name, out: name })),
      { in: onceRead, out: 'read-template-once' },
    ],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['esbuild', 'tsx'],
    define: { READ_BEFORE: JSON.stringify([[text, readTemplate(text)]]) },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [ownAddresses(), anew, once],
    logLevel: 'error',
  });
}

/** A configuration is read as it is by then. */
const anew: Plugin = {
  name: 'anew',
  setup({ onResolve }) {
    onResolve({ filter: /\/import-module\.ts$/ }, () => ({ path: join(root, 'tools/command-lab/import-anew.ts') }));
  },
};

/** The template of the stack is the same for every command, and takes a third of the time of one. */
const once: Plugin = {
  name: 'once',
  setup({ onResolve }) {
    onResolve({ filter: /\/read-template\.ts$/ }, ({ importer }) => ({
      path: join(root, importer.endsWith(onceRead) ? 'tools/template/read-template.ts' : onceRead),
    }));
  },
};

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
