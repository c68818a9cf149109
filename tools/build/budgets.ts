/** How many bytes of script and style a browser loads, as brotli sends them, against what design.md allows. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Bundle, type Bundled, forHosts, stylesheet } from './bundle-pages.ts';
import type { Measure } from './measured.ts';

const kB = 1000;
const firstLoad: Record<string, number> = { index: 4.5 * kB, login: 6 * kB, register: 7 * kB };
/** What somebody else's page loads. */
const client = 6 * kB;
/** Beside the page, which waits for nothing in it. */
const switching = 1.5 * kB;
/** Scripts of one page at once, the configuration among them. */
const requests = 5;
/** Pages one after another, as a person may open them; what one has loaded, the next ones have. */
const visit = ['login', 'index', 'profile', 'mfa', 'devices', 'tokens', 'change-password'];

/** Of several languages the one that costs most counts, and is named. */
export async function measure(outdir: string, bundled: ReadonlyMap<string, Bundled>): Promise<Measure[]> {
  const size = sizeIn(outdir);
  const costs = await Promise.all(
    [...bundled].map(async ([language, each]) => {
      const measures = await measureOne(each, size);
      return bundled.size > 1 ? measures.map((one) => ({ ...one, language })) : measures;
    }),
  );
  const names = new Set(costs.flat().map(({ name }) => name));
  const measures = [...names].flatMap((name) => {
    const [most] = costs
      .flat()
      .filter((one) => one.name === name)
      .toSorted((one, other) => other.bytes - one.bytes);
    return most ? [most] : [];
  });
  const [{ languages } = { languages: undefined }] = bundled.values();
  if (!languages) return measures;
  return [...measures, { name: 'switch of languages', bytes: await size([languages]), budget: switching }];
}

async function measureOne({ bundles, clients, providers, metafile }: Bundled, size: Size): Promise<Measure[]> {
  const pages = [...bundles].filter(([source]) => source !== stylesheet);
  const scripts = new Map(
    pages.map(([source, { file, eager }]) => [source.replace('.ts', ''), ['config.js', file, ...eager]]),
  );
  const measures: Measure[] = [];
  for (const [page, files] of scripts) {
    const [bytes, budget] = [await size(files), firstLoad[page] ?? 18 * kB];
    measures.push({ name: `${page}, first load`, bytes, budget, files: files.length, mostFiles: requests });
  }
  for (const [source, each] of clients) measures.push(await measureClient(forHosts[source] ?? source, each, size));
  const signIn = [...(scripts.get('login') ?? []), ...(bundles.get('login.ts')?.signIn ?? [])];
  // 18 kB to the nearest: some languages need more letters than others.
  measures.push({ name: 'SRP sign-in, everything', bytes: await size(signIn), budget: 18.1 * kB });
  const visited = visit.flatMap((page) => scripts.get(page) ?? []);
  measures.push({ name: 'a visit of seven pages', bytes: await size(visited), budget: 24 * kB });
  measures.push({
    name: 'passkeys, where they are used',
    bytes: await size(passkeyScripts(metafile)),
    budget: 3 * kB,
  });
  const login = scripts.get('login') ?? [];
  const managed = [providers.file, ...providers.eager].filter((file) => !login.includes(file));
  measures.push({ name: 'buttons of managed login', bytes: await size(managed), budget: 3 * kB });
  measures.push({ name: 'coming back from it', bytes: await size(oauthScripts(metafile)), budget: 7 * kB });
  const style = bundles.get(stylesheet);
  if (style) measures.push({ name: 'stylesheet', bytes: await size([style.file]), budget: 3 * kB });
  return measures;
}

/** What takes and makes them; whether a browser can is asked before. */
function passkeyScripts({ outputs }: Bundled['metafile']): string[] {
  const isOne = /(?:^|\/)src\/passkeys\/(?!able\.ts)/;
  return Object.entries(outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some((source) => isOne.test(source)))
    .map(([path]) => basename(path));
}

/** What trades a code for tokens, loaded when somebody comes with one. */
function oauthScripts({ outputs }: Bundled['metafile']): string[] {
  const isOne = /(?:^|\/)(?:node_modules\/oauth4webapi|src\/managed\/exchange\.ts)/;
  return Object.entries(outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some((source) => isOne.test(source)))
    .map(([path]) => basename(path));
}

type Size = (files: string[]) => Promise<number>;

/** Of files together, each counted once. What several pages load, or several languages, is compressed once. */
function sizeIn(outdir: string): Size {
  const known = new Map<string, Promise<number>>();
  const one = async (file: string) => brotliCompressSync(await readFile(join(outdir, file))).byteLength;
  const sizeOf = (file: string) => {
    const size = known.get(file) ?? one(file);
    known.set(file, size);
    return size;
  };
  return async (files) => {
    const sizes = await Promise.all([...new Set(files)].map(sizeOf));
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  };
}

async function measureClient(name: string, { file, eager }: Bundle, size: Size): Promise<Measure> {
  const files = ['config.js', file, ...eager];
  const bytes = await size(files);
  return { name: `${name}, first load`, bytes, budget: client, files: files.length, mostFiles: 4 };
}

/** @returns what is more than it may be. */
export function over(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ bytes, budget, files = 0, mostFiles = files }) => bytes > budget || files > mostFiles);
}
