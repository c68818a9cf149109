/** Builds the site: one bundle per page, in folders too, hashed names, the policy in every page, the configuration as a module of its own. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundle, type Metafile, type Plugin } from 'esbuild';
import type { Config } from '../src/config.ts';
import { type Measure, measure } from './budgets.ts';
import { ConfigError, checkConfig } from './check-config.ts';
import { licences } from './licences.ts';
import { loadConfig, root } from './load-config.ts';
import { nativeAliases } from './native-aliases.ts';
import { pageHtml, wayUp } from './page-html.ts';
import { partsFolder, withParts } from './parts.ts';
import { sdkTrim } from './sdk-trim.ts';

export type BuildOptions = {
  /** Default: `config.ts`, else the local user pool's. */
  configFile?: string | undefined;
  /** Instead of a file. */
  config?: Config | undefined;
  /** Default: `dist`. */
  outdir?: string | undefined;
  /** Where `public/` and `src/` are. Default: this project. */
  project?: string | undefined;
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
export async function build(options: BuildOptions = {}): Promise<Site> {
  const { configFile, config, outdir = join(root, 'dist'), project = root } = options;
  const checked = config ? checkConfig(config, 'config') : (await loadConfig(configFile)).config;
  const target = resolve(outdir);
  await clear(target);
  const folder = join(project, 'public');
  const sources = (await namesIn(folder)).filter((name) => !name.startsWith(partsFolder));
  const { metafile, bundles } = await bundlePages(project, sources, target);
  await writeFile(join(target, 'config.js'), configModule(checked));
  await writeFile(join(target, 'licences.txt'), await licences(metafile));
  for (const name of sources) {
    if (name !== stylesheet) await publish(name, { folder, target, config: checked, bundles });
  }
  return {
    outdir: target,
    config: checked,
    files: await filesIn(target),
    measure: () => measure(target, bundles),
  };
}

const stylesheet = 'site.css';

type Publishing = { folder: string; target: string; config: Config; bundles: Map<string, Bundle> };

/** Copies a file of `public/`; a page gets what it has in common with others, and what only the build knows. */
async function publish(name: string, { folder, target, config, bundles }: Publishing): Promise<void> {
  const content = await readFile(join(folder, name));
  await mkdir(dirname(join(target, name)), { recursive: true });
  if (!name.endsWith('.html')) return writeFile(join(target, name), content);
  const whole = await withParts(`${content}`, { folder, name, up: wayUp(name) });
  await writeFile(join(target, name), pageHtml(whole, { name, config, bundles }));
}

/**
 * Each page by itself: code shared between pages would be cut into many small files, which compress badly. A module in
 * `src/pages/` is a page's own when there is a page of its name, in a folder of its name; the others are parts.
 */
async function bundlePages(project: string, sources: string[], outdir: string): Promise<Bundled> {
  const modules = sources
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/html$/, 'ts'))
    .filter((name) => existsSync(join(project, 'src/pages', name)));
  const entries = [...modules.map((name) => [name, `src/pages/${name}`]), [stylesheet, `public/${stylesheet}`]];
  const bundled = await Promise.all(
    entries.map(async ([name = '', path = '']) => {
      const metafile = await bundleOne(path, { project, outdir, out: name.replace(/\.\w+$/, '').replaceAll('/', '-') });
      return { name, metafile, bundle: bundleOf(metafile, path) };
    }),
  );
  const metafiles = bundled.map(({ metafile }) => metafile);
  return {
    metafile: {
      inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
      outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
    },
    bundles: new Map(bundled.map(({ name, bundle }) => [name, bundle])),
  };
}

type Bundled = {
  metafile: Metafile;
  /** By source, within `src/pages` or `public`: `login.ts`, `reports/mine.ts`, `site.css`. */
  bundles: Map<string, Bundle>;
};

type Place = { project: string; outdir: string; out: string };

/** Every script lies in the site's root, which `gate/address.ts` counts on. */
async function bundleOne(entry: string, { project, outdir, out }: Place): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: project,
    entryPoints: [{ in: entry, out }],
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
    plugins: [configApart(), nativeAliases(), sdkTrim(), announceArrival(join(project, entry))],
  });
  return metafile;
}

/** A page whose script is there needs no word about its being late. */
function announceArrival(page: string): Plugin {
  return {
    name: 'announce-arrival',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== page) return undefined;
        return { contents: `self.late?.remove();${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
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

/** Without what only the build asks for. */
function configModule({ sitePath: _, ...config }: Config): string {
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

function bundleOf(metafile: Metafile, source: string): Bundle {
  const path = Object.keys(metafile.outputs).find((each) => metafile.outputs[each]?.entryPoint === source) ?? '';
  const eager = reach(metafile, [path], ['import-statement']);
  const later = reach(metafile, [path], ['import-statement', 'dynamic-import']);
  const chunk = later.filter((each) => metafile.outputs[each]?.entryPoint === 'src/cognito/sign-in.ts');
  const signIn = chunk.flatMap((each) => [each, ...reach(metafile, [each], ['import-statement'])]);
  const names = (paths: string[]) => paths.map((each) => basename(each));
  return { file: basename(path), eager: names(eager), signIn: names(signIn) };
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
  const names = (await namesIn(outdir)).sort();
  return Promise.all(names.map(async (path) => ({ path, bytes: (await readFile(join(outdir, path))).byteLength })));
}

/** Every file in a folder and the folders in it, with slashes; none of those that a system or an editor hides. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}
