/** How many bytes of script and style a browser loads, as brotli sends them, against what design.md allows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Bundle } from './build-site.ts';

export type Measure = {
  name: string;
  /** Brotli, quality 11. */
  bytes: number;
  budget: number;
};

const kB = 1000;
const firstLoad: Record<string, number> = { index: 4.6 * kB, login: 7.1 * kB, register: 7 * kB };

export async function measure(outdir: string, bundles: Map<string, Bundle>): Promise<Measure[]> {
  const size = async (files: string[]) => {
    const sizes = await Promise.all(
      [...new Set(files)].map(async (file) => brotliCompressSync(await readFile(join(outdir, file))).byteLength),
    );
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  };
  const measures: Measure[] = [];
  for (const [source, { file, eager, signIn }] of bundles) {
    if (source === 'site.css') {
      measures.push({ name: 'stylesheet', bytes: await size([file]), budget: 3 * kB });
      continue;
    }
    const page = source.replace('.ts', '');
    const scripts = ['config.js', file, ...eager];
    measures.push({ name: `${page}, first load`, bytes: await size(scripts), budget: firstLoad[page] ?? 11.3 * kB });
    if (page !== 'login') continue;
    measures.push({ name: 'SRP sign-in, everything', bytes: await size([...scripts, ...signIn]), budget: 18 * kB });
  }
  return measures;
}
