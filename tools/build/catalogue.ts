/**
 * What pages say in another language: gettext's PO files, with the English text as the key. Every tool that translators use
 * reads them; they have room for a word of explanation, and for what one page alone needs to say otherwise (`msgctxt
 * "login.html"`).
 *
 * https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PO from 'pofile';
import { CommandError } from '../command-line/command-error.ts';

/** By source text, or by page and source text as gettext joins them. */
export type Catalogue = ReadonlyMap<string, string>;

export const catalogueFile = 'pages.po';

/** What gettext puts between a context and a text. */
const joint = '\u0004';

/**
 * @param folders Of a language, whose file may be missing; what is in the first one counts.
 * @throws {CommandError} for a file that is no catalogue, with the line, and for one that would not be read.
 */
export async function readCatalogue(folders: readonly string[]): Promise<Catalogue> {
  await Promise.all(folders.map(refuseOtherNames));
  const files = folders.map((folder) => join(folder, catalogueFile)).filter((file) => existsSync(file));
  const texts = await Promise.all(files.map(readCatalogueText));
  return new Map(texts.toReversed().flatMap(entriesIn));
}

async function refuseOtherNames(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const other = names.find((name) => /\.po$/i.test(name) && name !== catalogueFile);
  if (other === undefined) return;
  throw new CommandError('Catalogue', `${join(folder, other)}: never read; a catalogue is called ${catalogueFile}`, {
    exitCode: 2,
  });
}

/** A comment, a keyword with a text, a text that goes on, or nothing. */
const line = /^\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?$/;

/**
 * The parser passes over what it does not know.
 *
 * @throws {CommandError} for a line that it would pass over, and for letters in another encoding.
 */
export async function readCatalogueText(file: string): Promise<string> {
  const text = decoded(await readFile(file), file);
  const lines = text.split(/\r?\n/);
  const slip = lines.findIndex((each) => !line.test(each));
  if (slip < 0) return text;
  const words = `${file}:${slip + 1}: no line of a PO file: ${lines[slip]}`;
  throw new CommandError('Catalogue', `${words}\nIt has msgid "…" and msgstr "…", each text in double quotes.`, {
    exitCode: 2,
  });
}

/** Without the mark that some editors put first. */
function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError('Catalogue', `${file}: not in UTF-8; save it in that encoding`, { exitCode: 2 });
  }
}

/** @returns the texts of a catalogue that no page says. @param sources Each with the pages that say it. */
export function unsaid(catalogue: Catalogue, sources: ReadonlyMap<string, readonly string[]>): string[] {
  return [...catalogue.keys()].flatMap((key) => {
    const [source = '', page] = key.split(joint).reverse();
    const pages = sources.get(source);
    if (pages && (page === undefined || pages.includes(page))) return [];
    return page === undefined ? source : `${source} (${page})`;
  });
}

/** What is not translated, or only perhaps, is not there. */
function entriesIn(text: string): [key: string, translation: string][] {
  return PO.parse(text).items.flatMap(({ msgid, msgctxt, msgstr, flags, obsolete }) => {
    const [translation] = msgstr;
    // The parser leaves blanks in the names of all flags but the first.
    const isFuzzy = Object.keys(flags).some((flag) => flag.trim() === 'fuzzy');
    if (!translation?.trim() || isFuzzy || obsolete) return [];
    return [[msgctxt ? msgctxt + joint + msgid : msgid, translation]];
  });
}

/** @returns the texts that a catalogue has, translated or not; tools break long ones into lines. */
export function sourcesIn(text: string): Set<string> {
  return new Set(PO.parse(text).items.flatMap(({ msgid, obsolete }) => (obsolete ? [] : [msgid])));
}

/** @param page Such as `login.html`. */
export function lookUp(catalogue: Catalogue, source: string, page: string): string | undefined {
  return catalogue.get(page + joint + source) ?? catalogue.get(source);
}

/** Where a text stands is told for its sense, and not for a list of all that share it. */
const fewPages = 2;

/**
 * A catalogue with these texts and no others, in their order; what it had translated stays.
 *
 * @param sources Each with the pages that say it.
 */
export function updatedCatalogue(
  text: string,
  language: string,
  sources: ReadonlyMap<string, readonly string[]>,
): string {
  const before = PO.parse(text);
  const after = new PO();
  after.comments = before.comments;
  const kept = Object.entries(before.headers).filter(([, value]) => value);
  after.headers = { ...Object.fromEntries(kept), Language: language, 'Content-Type': 'text/plain; charset=UTF-8' };
  for (const [source, pages] of sources) {
    const known = before.items.filter(({ msgid, obsolete }) => msgid === source && !obsolete);
    for (const item of known.length ? known : [newItem(source)]) {
      item.references = item.msgctxt ? [item.msgctxt] : pages.slice(0, fewPages);
      after.items.push(item);
    }
  }
  return `${after.toString().trim()}\n`;
}

function newItem(source: string) {
  const item = new PO.Item();
  item.msgid = source;
  return item;
}
