/** Builds the site: the pages and their scripts, in folders too, with hashed names, the policy in every page, the configuration as a module of its own. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Config } from '../../src/config.ts';
import { ConfigError, checkConfig } from '../config/check-config.ts';
import { home } from '../config/home.ts';
import { loadConfig, root } from '../config/load-config.ts';
import { type Measure, measure } from './budgets.ts';
import { type Bundle, type Bundled, bundlePages, stylesheet } from './bundle-pages.ts';
import { licences } from './licences.ts';
import { pageHtml, wayUp } from './page-html.ts';
import { partsFolder, withParts } from './parts.ts';
import { withOwnPages } from './with-own-pages.ts';

export type BuildOptions = {
  /** Default: `config.ts`, else the local user pool's. */
  configFile?: string | undefined;
  /** Instead of a file. */
  config?: Config | undefined;
  /** Default: `dist`. */
  outdir?: string | undefined;
  /** A folder whose pages, parts, stylesheet and modules come before ours of the same name, and whose configuration counts. */
  pages?: string | undefined;
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
  const { configFile, config, outdir = join(home, 'dist'), pages, project = root } = options;
  const checked = config ? checkConfig(config, 'config') : (await loadConfig(configFile, pages)).config;
  const target = resolve(outdir);
  const make = async (given: Pick<Sources, 'project' | 'plugins'>) => {
    await clear(target);
    return makeSite({ ...given, target, config: checked });
  };
  const { bundles, clients } =
    pages === undefined ? await make({ project, plugins: [] }) : await withOwnPages(pages, project, make);
  return {
    outdir: target,
    config: checked,
    files: await filesIn(target),
    measure: () => measure(target, bundles, clients),
  };
}

type Sources = { project: string; plugins: Plugin[]; target: string; config: Config };

async function makeSite({ project, plugins, target, config }: Sources): Promise<Pick<Bundled, 'bundles' | 'clients'>> {
  const folder = join(project, 'public');
  const sources = (await namesIn(folder)).filter((name) => !name.startsWith(partsFolder));
  const { metafile, bundles, clients } = await bundlePages({ project, sources, plugins }, target);
  await writeFile(join(target, 'config.js'), configModule(config));
  await copyFile(join(project, 'src/gatehouse.d.ts'), join(target, 'gatehouse.d.ts'));
  await writeFile(join(target, 'licences.txt'), await licences(metafile, project));
  for (const name of sources) {
    if (name !== stylesheet) await publish(name, { folder, target, config, bundles });
  }
  return { bundles, clients };
}

type Publishing = { folder: string; target: string; config: Config; bundles: Map<string, Bundle> };

/** Copies a file of `public/`; a page gets what it has in common with others, and what only the build knows. */
async function publish(name: string, { folder, target, config, bundles }: Publishing): Promise<void> {
  const content = await readFile(join(folder, name));
  await mkdir(dirname(join(target, name)), { recursive: true });
  if (!name.endsWith('.html')) return writeFile(join(target, name), content);
  const whole = await withParts(`${content}`, { folder, name, up: wayUp(name) });
  await writeFile(join(target, name), pageHtml(whole, { name, config, bundles }));
}

/** Without what only the build asks for. */
function configModule({ sitePath: _, ...config }: Config): string {
  return [
    '// An endpoint on another host also has to be in the pages’ policy: build again for that.',
    `export const config = ${JSON.stringify(config, null, 2)};\n`,
  ].join('\n');
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
