/** The licences of what is bundled, as they ask to be passed on. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * @param project What the paths of the bundle start from; what is within it, but for its packages, is ours.
 * @returns each bundled package's licence and notice, in one text.
 */
export async function licences({ inputs }: Metafile, project: string): Promise<string> {
  const packages = new Map<string, string>();
  for (const path of Object.keys(inputs)) {
    if (/^(?:src|emulator|tools)\//.test(path)) continue;
    const [folder, name] =
      /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolve(project, path).split(sep).join('/')) ?? [];
    if (folder && name) packages.set(name, folder);
  }
  const texts = [...packages.keys()].sort().map(async (name) => `${name}\n\n${await licenceIn(packages.get(name))}`);
  return (await Promise.all(texts)).join('\n\n');
}

async function licenceIn(folder = ''): Promise<string> {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file));
  const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n').trim();
}
