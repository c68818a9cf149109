/** Builds the site: one bundle per page, hashed names, the policy in every page, the configuration as a module of its own. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';
import type { Config } from '../src/config.ts';
import { type Measure, measure } from './budgets.ts';
import { ConfigError, checkConfig } from './check-config.ts';
import { licences } from './licences.ts';
import { loadConfig, root } from './load-config.ts';
import { nativeAliases } from './native-aliases.ts';
import { pageHtml } from './page-html.ts';
import { sdkTrim } from './sdk-trim.ts';

export type BuildOptions = {
  /** Default: `config.ts`, else the local user pool's. */
  configFile?: string | undefined;
  /** Instead of a file. */
  config?: Config | undefined;
  /** Default: `dist`. */
  outdir?: string | undefined;
};

export type Site = {
  outdir: string;
  config: Config;
  /** Paths within `outdir` and sizes as they are sent. */
  files: { path: string; bytes: number }[];
  /** What each page costs, with the budgets; takes a while, since brotli does its best. */
  measure: () => Promise<Measure[]>;
};

/** @throws {ConfigError} before anything is written. */
export async function build({ configFile, config, outdir = join(root, 'dist') }: BuildOptions = {}): Promise<Site> {
  const checked = config ? checkConfig(config, 'config') : (await loadConfig(configFile)).config;
  const target = resolve(outdir);
  await clear(target);
  const metafile = await bundlePages(target);
  await writeFile(join(target, 'config.js'), configModule(checked));
  await writeFile(join(target, 'licences.txt'), await licences(metafile));
  const bundles = bundlesByPage(metafile);
  for (const name of await readdir(join(root, 'public'))) {
    if (name.endsWith('.css')) continue;
    const content = await readFile(join(root, 'public', name));
    const isPage = name.endsWith('.html');
    await writeFile(join(target, name), isPage ? pageHtml(`${content}`, { name, config: checked, bundles }) : content);
  }
  return {
    outdir: target,
    config: checked,
    files: await filesIn(target),
    measure: () => measure(target, bundles),
  };
}

/** Each page by itself: code shared between pages would be cut into many small files, which compress badly. */
async function bundlePages(outdir: string): Promise<Metafile> {
  const pages = (await readdir(join(root, 'src/pages'))).filter((name) => /^[\w-]+\.ts$/.test(name));
  const entries = [...pages.map((name) => `src/pages/${name}`), 'public/site.css'];
  const metafiles = await Promise.all(entries.map((entry) => bundleOne(entry, outdir)));
  return {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
}

async function bundleOne(entry: string, outdir: string): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    plugins: [configApart(), nativeAliases(), sdkTrim()],
  });
  return metafile;
}

/** `#config` stays a module of its own beside the bundles, to be edited after the build. */
function configApart(): Plugin {
  return {
    name: 'config-apart',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^#config$/ }, () => ({ path: './config.js', external: true }));
    },
  };
}

function configModule(config: Config): string {
  return [
    '// The site reads this file as it is: change a value, and the next page load has it. An endpoint on another host',
    '// also has to be in the pages’ Content-Security-Policy, which `npm run build` writes.',
    `export const config = ${JSON.stringify(config, null, 2)};\n`,
  ].join('\n');
}

export type Bundle = {
  /** File name of the page's own script, or of the stylesheet. */
  file: string;
  /** Scripts that are loaded with it, in any case. */
  eager: string[];
  /** Scripts that signing in asks for later, where the page can sign in. */
  signIn: string[];
};

/** By source name: `login.ts`, `site.css`. */
function bundlesByPage(metafile: Metafile): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint || !/^(?:src\/pages|public)\/[\w-]+\.\w+$/.test(entryPoint)) continue;
    const eager = reach(metafile, [path], ['import-statement']);
    const later = reach(metafile, [path], ['import-statement', 'dynamic-import']);
    const chunk = later.filter((each) => metafile.outputs[each]?.entryPoint === 'src/cognito/sign-in.ts');
    const signIn = chunk.flatMap((each) => [each, ...reach(metafile, [each], ['import-statement'])]);
    const names = (paths: string[]) => paths.map((each) => basename(each));
    bundles.set(basename(entryPoint), { file: basename(path), eager: names(eager), signIn: names(signIn) });
  }
  return bundles;
}

function reach(metafile: Metafile, from: string[], kinds: string[]): string[] {
  const seen = new Set(from);
  for (const path of seen) {
    for (const each of metafile.outputs[path]?.imports ?? []) {
      if (!each.external && kinds.includes(each.kind)) seen.add(each.path);
    }
  }
  return [...seen].filter((path) => path !== from[0]);
}

/** Empties a folder that a build has made, and no other. */
async function clear(outdir: string): Promise<void> {
  const names = existsSync(outdir) ? await readdir(outdir) : [];
  if (names.length && !names.includes('config.js')) {
    throw new ConfigError(`${outdir}: not empty, and not made by this build; name another folder with --outdir`);
  }
  for (const name of names) await rm(join(outdir, name), { recursive: true });
  await mkdir(outdir, { recursive: true });
}

async function filesIn(outdir: string): Promise<Site['files']> {
  const names = (await readdir(outdir)).sort();
  return Promise.all(names.map(async (path) => ({ path, bytes: (await readFile(join(outdir, path))).byteLength })));
}
