/** The licences of what is bundled, as they ask to be passed on. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../config/load-config.ts';

/** @returns each bundled package's licence and notice, in one text. */
export async function licences({ inputs }: Metafile): Promise<string> {
  const names = Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  const texts = [...new Set(names)].sort().map(async (name) => `${name}\n\n${await licenceOf(name)}`);
  return (await Promise.all(texts)).join('\n\n');
}

async function licenceOf(name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n').trim();
}
