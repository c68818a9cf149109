/** The files that a page of the docs has its readers write. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../config/load-config.ts';

/** Each block of code belongs to the file that is named last in the paragraph before it; others are no files. */
export async function filesInDocs(page: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, 'docs', page), 'utf8');
  const blocks = text.matchAll(/((?:^.+\n)+)\n```\w+\n([\s\S]*?)^```$/gm);
  return Object.fromEntries(
    [...blocks].flatMap(([, before = '', code = '']) => {
      const name = [...before.matchAll(/`([\w./-]+\.(?:js|html|ts|json))`/g)].at(-1)?.[1];
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
}
