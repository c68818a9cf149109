/**
 * The languages that a site is built in: where each one's words are, in which order they count, and what is missing. A
 * language is a folder of words, `src/words/de` or `words/de` beside pages of one's own; what is in one's own comes before
 * ours, and what a language lacks is said in the first one.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Words } from '../../src/words/words.ts';
import { CommandError } from '../command-line/command-error.ts';
import { ConfigError } from '../config/check-config.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { checkOwnWords, type Heard } from './own-words.ts';

export type Speech = {
  /** As in `<html lang>`. */
  language: string;
  /** Where its pages are: nothing for the first language, else `de/`. */
  folder: string;
  direction: 'ltr' | 'rtl';
  /** By subject, such as `login`: the modules that have its words, the most important first. */
  modules: ReadonlyMap<string, readonly string[]>;
  /** All of them together, for what the build says itself. */
  words: Words;
  catalogue: Catalogue;
  /** What of the words is said in the first language. */
  missing: readonly string[];
};

type Places = {
  /** With `src/words/`. */
  project: string;
  /** Words of one's own, if there are any. */
  own?: string | undefined;
};

/** The language that everything of ours is written in. */
const source = 'en';

/**
 * @throws {ConfigError} for a language that has no words anywhere.
 * @throws {CommandError} for words of one's own that say what nobody asks for.
 */
export async function speeches(languages: readonly string[], { project, own }: Places): Promise<Speech[]> {
  const ours = join(project, 'src/words');
  const [first = source] = languages;
  const known = new Map<string, Promise<Heard>>();
  const hear = (folder: string, language: string) => {
    const heard = known.get(folder) ?? listen(folder, language, ours);
    known.set(folder, heard);
    return heard;
  };
  const english = await hear(join(ours, source), source);
  return Promise.all(
    languages.map(async (language, index) => {
      const folders = foldersOf(language, [own, ours]);
      if (!folders.length) throw new ConfigError(await noWords(language, ours));
      const others = language === first ? [] : foldersOf(first, [own, ours]);
      const order = [...new Set([...folders, ...others, join(ours, source)])];
      const heard = await Promise.all(order.map((folder) => hear(folder, language)));
      if (own && heard[0] && order[0]?.startsWith(own)) checkOwnWords(heard[0], english);
      return {
        language,
        folder: index ? `${language}/` : '',
        direction: directionOf(language),
        catalogue: await readCatalogue(folders),
        ...together(heard, english, folders.length),
      };
    }),
  );
}

function foldersOf(language: string, places: readonly (string | undefined)[]): string[] {
  return places.flatMap((place) => (place && existsSync(join(place, language)) ? [join(place, language)] : []));
}

async function noWords(language: string, ours: string): Promise<string> {
  const entries = await readdir(ours, { withFileTypes: true });
  const known = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return `languages: there are no words in "${language}"; there are ${known.join(', ')}, and a folder words/${language} beside pages of your own adds it`;
}

/** https://www.unicode.org/reports/tr35/tr35-general.html#Layout_Elements */
function directionOf(language: string): Speech['direction'] {
  const { script = '' } = new Intl.Locale(language).maximize();
  return /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/.test(script) ? 'rtl' : 'ltr';
}

/** @param language For what the words count and list in. */
async function listen(folder: string, language: string, ours: string): Promise<Heard> {
  const names = (await readdir(folder)).filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name) && !/^all\./.test(name));
  const subjects = names.map((name) => [subjectOf(name), join(folder, name)] as const);
  const { outputFiles } = await build({
    absWorkingDir: join(ours, '../..'),
    stdin: {
      contents: subjects.map(exported).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    alias: { 'gatehouse/words': join(ours, 'own.ts') },
    // `words/language.ts` asks the page for its language.
    banner: {
      js: `const globalThis = { document: { documentElement: ${JSON.stringify({ lang: language, dir: directionOf(language) })} } };`,
    },
  });
  const said = await run(outputFiles[0]?.text ?? '', folder);
  return new Map(subjects.map(([subject, module]) => [subject, { module, words: said[subject] }]));
}

/** Nothing where a module says nothing of its name, which `checkOwnWords` tells better than the bundler. */
function exported([subject, path]: readonly [string, string], index: number): string {
  const module = `module${index}`;
  return `import * as ${module} from ${JSON.stringify(path)};\nexport const ${subject} = ${module}.${subject};`;
}

/** @throws {CommandError} for words that can't be had without a page. */
async function run(code: string, folder: string): Promise<Record<string, unknown>> {
  try {
    return await import(`data:text/javascript,${encodeURIComponent(code)}`);
  } catch (error) {
    throw new CommandError('Words', `${folder}: ${error}`, { exitCode: 2, cause: error });
  }
}

function subjectOf(file: string): string {
  return basename(file)
    .replace(/\.[jt]s$/, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** @param own How many of the first ones are the language's own. */
function together(heard: readonly Heard[], english: Heard, own: number): Pick<Speech, 'modules' | 'words' | 'missing'> {
  const modules = new Map<string, string[]>();
  const words: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const [subject, { words: wanted }] of english) {
    const layers: { module: string; words: unknown }[] = [];
    for (const [index, each] of heard.entries()) {
      const layer = each.get(subject);
      const lacking = gapsIn(layered(layers.map((one) => one.words)), wanted, subject);
      if (index === own) missing.push(...lacking);
      if (!lacking.length) break;
      if (layer) layers.push(layer);
    }
    modules.set(
      subject,
      layers.map(({ module }) => module),
    );
    words[subject] = layered(layers.map((one) => one.words));
  }
  return { modules, words: words as Words, missing };
}

function gapsIn(said: unknown, wanted: unknown, path: string): string[] {
  if (said === undefined) return [path];
  if (!isRecord(wanted)) return [];
  return Object.entries(wanted).flatMap(([name, inner]) =>
    gapsIn(isRecord(said) ? said[name] : undefined, inner, `${path}.${name}`),
  );
}

/** What the first one says, else the next. `wordsIn` has the same for the pages. */
export function layered(layers: readonly unknown[]): unknown {
  const [top, ...others] = layers;
  if (!others.length) return top;
  const base = layered(others);
  if (!isRecord(top) || !isRecord(base)) return top ?? base;
  const names = new Set([...Object.keys(base), ...Object.keys(top)]);
  return Object.fromEntries([...names].map((name) => [name, layered([top[name], base[name]])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
