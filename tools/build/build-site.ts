/** Builds the site: the pages and their scripts, in folders too, with hashed names, the policy in every page, the configuration as a module of its own. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { makeFolder } from '../../emulator/store/make-folder.ts';
import type { Config } from '../../src/config.ts';
import { ConfigError, checkConfig } from '../config/check-config.ts';
import { home } from '../config/home.ts';
import { loadConfig, root } from '../config/load-config.ts';
import { measure } from './budgets.ts';
import { type Bundled, bundlePages, stylesheet } from './bundle-pages.ts';
import { readCatalogue, unsaid } from './catalogue.ts';
import { filesIn, namesIn } from './files-in.ts';
import { inLanguage } from './in-language.ts';
import { withSwitch } from './language-switch.ts';
import { licences } from './licences.ts';
import type { Measure } from './measured.ts';
import { marker, namesInOwn } from './own-folder.ts';
import { callbackPage, isGuarded, wayUp } from './page-address.ts';
import { pageHtml } from './page-html.ts';
import { partsFolder, withParts } from './parts.ts';
import { sourceRefusal } from './source-refusals.ts';
import { type Speech, speeches } from './speech.ts';
import { textsOfPages } from './update-catalogue.ts';
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
  /** By language, the texts that are said in the first one, since the language has none of its own. */
  missing: ReadonlyMap<string, readonly string[]>;
  /** By language, the texts in a catalogue of one's own that no page says. */
  unsaid: ReadonlyMap<string, readonly string[]>;
  /** What each page costs, with the budgets; takes a while, since brotli does its best. */
  measure: () => Promise<Measure[]>;
};

/** @throws {ConfigError} before anything is written. */
export async function build(options: BuildOptions = {}): Promise<Site> {
  const { configFile, config, outdir = join(home, 'dist'), pages, project = root } = options;
  const checked = config ? checkConfig(config, 'config') : (await loadConfig(configFile, pages)).config;
  const target = resolve(outdir);
  const make = async (given: Pick<Sources, 'project' | 'words' | 'plugins'>) => {
    const { languages } = checked;
    const spoken = await speeches(languages ?? ['en'], { project: given.project, own: given.words });
    refuseTaken(await namesIn(join(given.project, 'public')), spoken);
    await clear(target);
    const made = await makeSite({ ...given, target, config: checked, spoken });
    return { ...made, unsaid: await unsaidTexts(given, spoken) };
  };
  const made = pages === undefined ? make({ project, plugins: [] }) : withOwnPages(pages, project, make);
  const { bundled, ...texts } = await made.catch((error) => {
    throw sourceRefusal(error, project, () => undefined);
  });
  return {
    outdir: target,
    config: checked,
    files: await filesIn(target),
    ...texts,
    measure: () => measure(target, bundled),
  };
}

type Sources = {
  project: string;
  /** A folder of words that come before ours. */
  words?: string | undefined;
  plugins: Plugin[];
  target: string;
  config: Config;
  spoken: readonly Speech[];
};

type Made = Pick<Site, 'missing'> & { bundled: ReadonlyMap<string, Bundled> };

async function makeSite(sources: Sources): Promise<Made> {
  const { project, plugins, target, config, spoken } = sources;
  const folder = join(project, 'public');
  const names = (await namesIn(folder)).filter((name) => !name.startsWith(partsFolder));
  // First of all: by it a build knows a folder of its own again, also one that was interrupted.
  await writeFile(join(target, marker), configModule(config));
  const inEach = names.filter((name) => name.endsWith('.html') && !isGuarded(name, config));
  const bundled = new Map<string, Bundled>();
  const missing = new Map(spoken.map((speech) => [speech.language, new Set(speech.missing)]));
  for (const speech of spoken) {
    const isOneOfSeveral = spoken.length > 1;
    bundled.set(
      speech.language,
      await bundlePages({ project, sources: names, inEach, plugins, speech, isOneOfSeveral }, target),
    );
  }
  await copyFile(join(project, 'src/gatehouse.d.ts'), join(target, 'gatehouse.d.ts'));
  const [first] = bundled.values();
  if (first) await writeFile(join(target, 'licences.txt'), await licences(first.metafile, project));
  for (const name of names) {
    if (name === stylesheet) continue;
    const publishing = { name, folder, target };
    if (name.endsWith('.html')) await publishPage(publishing, { config, spoken, bundled, missing });
    else await publish(publishing);
  }
  return { bundled, missing: new Map([...missing].map(([language, texts]) => [language, [...texts]])) };
}

async function unsaidTexts({ words, project }: Pick<Sources, 'words' | 'project'>, spoken: readonly Speech[]) {
  const unsaidIn = new Map<string, string[]>();
  if (!words) return unsaidIn;
  const sources = await textsOfPages(join(project, 'public'));
  for (const { language } of spoken) {
    unsaidIn.set(language, unsaid(await readCatalogue([join(words, language)]), sources));
  }
  return unsaidIn;
}

/** A language's pages need its folder for themselves. */
function refuseTaken(names: readonly string[], spoken: readonly Speech[]): void {
  for (const { folder, language } of spoken) {
    const taken = folder && names.find((name) => name.startsWith(folder));
    if (taken)
      throw new ConfigError(`languages: the pages in "${language}" come to ${folder}, where public/${taken} is`);
  }
}

type Publishing = { name: string; folder: string; target: string };

async function publish({ name, folder, target }: Publishing): Promise<void> {
  await mkdir(dirname(join(target, name)), { recursive: true });
  await copyFile(join(folder, name), join(target, name));
}

type Speaking = Pick<Sources, 'config' | 'spoken'> & {
  bundled: Made['bundled'];
  missing: ReadonlyMap<string, Set<string>>;
};

/** A page gets what it has in common with others, and what only the build knows, in each language. */
async function publishPage({ name, folder, target }: Publishing, { config, spoken, ...rest }: Speaking): Promise<void> {
  const source = await readFile(join(folder, name), 'utf8');
  const whole = await withParts(source, { folder, name, up: wayUp(name) });
  const [first] = spoken;
  const all = isGuarded(name, config) ? spoken.slice(0, 1) : spoken;
  for (const speech of all) {
    const { bundles = new Map(), providers, languages: script } = rest.bundled.get(speech.language) ?? {};
    const { html, missing } = inLanguage(whole, { name, speech, first: first ?? speech, config });
    for (const text of missing) rest.missing.get(speech.language)?.add(text);
    const page = pageHtml(html, { name, folder: speech.folder, config, words: speech.words, bundles, providers });
    const { sitePath } = config;
    const path = join(target, speech.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      script && all.length > 1 && name !== callbackPage
        ? withSwitch(page, { name, speech, all, script, sitePath })
        : page,
    );
  }
}

/** Without what only the build asks for. */
function configModule({ sitePath: _, languages: __, ...config }: Config): string {
  return ['// Another endpoint: build again.', `export const config = ${JSON.stringify(config, null, 2)};\n`].join(
    '\n',
  );
}

/** What it is known by stays. @throws {ConfigError} */
async function clear(outdir: string): Promise<void> {
  for (const name of await namesInOwn(outdir)) if (name !== marker) await rm(join(outdir, name), { recursive: true });
  makeFolder(outdir);
}
