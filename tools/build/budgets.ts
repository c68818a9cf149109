/** How many bytes of script and style a browser loads, as brotli sends them, against what design.md allows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Bundle, stylesheet } from './bundle-pages.ts';

export type Measure = {
  name: string;
  /** Brotli, quality 11. */
  bytes: number;
  budget: number;
  /** How many scripts, where there may be only so many. */
  files?: number;
  mostFiles?: number;
};

const kB = 1000;
const firstLoad: Record<string, number> = { index: 4.5 * kB, login: 6 * kB, register: 7 * kB };
/** What somebody else's page loads. */
const client = 6 * kB;
/** Scripts of one page at once, the configuration among them. */
const requests = 5;
/** Pages one after another, as a person may open them; what one has loaded, the next ones have. */
const visit = ['login', 'index', 'profile', 'mfa', 'devices', 'tokens', 'change-password'];

export async function measure(
  outdir: string,
  bundles: Map<string, Bundle>,
  clients: Map<string, Bundle>,
): Promise<Measure[]> {
  const size = sizeIn(outdir);
  const pages = [...bundles].filter(([source]) => source !== stylesheet);
  const scripts = new Map(
    pages.map(([source, { file, eager }]) => [source.replace('.ts', ''), ['config.js', file, ...eager]]),
  );
  const measures: Measure[] = [];
  for (const [page, files] of scripts) {
    const [bytes, budget] = [await size(files), firstLoad[page] ?? 18 * kB];
    measures.push({ name: `${page}, first load`, bytes, budget, files: files.length, mostFiles: requests });
  }
  for (const each of clients.values()) measures.push(await measureClient(each, size));
  const signIn = [...(scripts.get('login') ?? []), ...(bundles.get('login.ts')?.signIn ?? [])];
  measures.push({ name: 'SRP sign-in, everything', bytes: await size(signIn), budget: 18 * kB });
  const visited = visit.flatMap((page) => scripts.get(page) ?? []);
  measures.push({ name: 'a visit of seven pages', bytes: await size(visited), budget: 24 * kB });
  const style = bundles.get(stylesheet);
  if (style) measures.push({ name: 'stylesheet', bytes: await size([style.file]), budget: 3 * kB });
  return measures;
}

type Size = (files: string[]) => Promise<number>;

/** Of files together, each counted once. */
function sizeIn(outdir: string): Size {
  return async (files) => {
    const sizes = await Promise.all(
      [...new Set(files)].map(async (file) => brotliCompressSync(await readFile(join(outdir, file))).byteLength),
    );
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  };
}

async function measureClient({ file, eager }: Bundle, size: Size): Promise<Measure> {
  const files = ['config.js', file, ...eager];
  const bytes = await size(files);
  return { name: `${file}, first load`, bytes, budget: client, files: files.length, mostFiles: 4 };
}

/** @returns what is more than it may be. */
export function over(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ bytes, budget, files = 0, mostFiles = files }) => bytes > budget || files > mostFiles);
}
