/** What stands behind `npm run build -- --texts FILE`: a catalogue of the texts on the pages, for a translator. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../emulator/store/make-folder.ts';
import { root } from '../config/load-config.ts';
import { readCatalogue, readCatalogueText, sourcesIn, updatedCatalogue } from './catalogue.ts';
import { wayUp } from './page-address.ts';
import { partsFolder, withParts } from './parts.ts';
import { textsBetweenTags, textsInAttributes } from './texts.ts';
import { withOwnPages } from './with-own-pages.ts';

/**
 * Writes what the pages say into a PO file; what it has translated stays. In one for pages of one's own, what ours say is left
 * out where our own catalogue of the language has it.
 *
 * @param file Whose folder is named after the language: `words/nl/pages.po`.
 * @returns how many texts it has.
 */
export async function updateCatalogue(file: string, pages?: string): Promise<number> {
  const path = resolve(file);
  const language = basename(dirname(path));
  const ours = join(root, 'src/words', language);
  const before = existsSync(path) ? await readCatalogueText(path) : '';
  const sources =
    pages === undefined
      ? await textsOfPages(join(root, 'public'))
      : await withOwnPages(pages, root, ({ project }) => textsOfPages(join(project, 'public')));
  const known = dirname(path) === ours ? new Map<string, string>() : await readCatalogue([ours]);
  const own = sourcesIn(before);
  const asked = [...sources].filter(([source]) => !known.has(source) || own.has(source));
  makeFolder(dirname(path));
  await writeFile(path, updatedCatalogue(before, language, new Map(asked)));
  return asked.length;
}

/** @returns each text of a folder of pages, with the pages that say it, in the order in which a person meets them. */
export async function textsOfPages(folder: string): Promise<Map<string, string[]>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const texts = new Map<string, string[]>();
  for (const name of names) {
    if (!name.endsWith('.html') || name.startsWith(partsFolder)) continue;
    const html = await withParts(await readFile(join(folder, name), 'utf8'), {
      folder,
      name,
      up: wayUp(name),
      withWaiting: true,
    });
    for (const { source } of [...textsBetweenTags(html), ...textsInAttributes(html)]) {
      const pages = texts.get(source) ?? [];
      if (!pages.includes(name)) texts.set(source, [...pages, name]);
    }
  }
  return texts;
}
