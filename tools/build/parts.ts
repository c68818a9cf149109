/**
 * What pages have in common: `<!--#include file="parts/nav.html" -->`, in a page or in another part, stands for that file of
 * `public/`. A part is addressed from the site's root, and so is what it links to, however deep the page stands. Where a
 * part says `${label}`, the include gives it: `label="Code"`. A comment at the start of a part is for whoever reads the part.
 * With a blank before `#` it is only a comment, which waits for somebody to take the blank away; none of these is served.
 *
 * The form: https://httpd.apache.org/docs/current/mod/mod_include.html#element.include
 */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { CommandError } from '../command-line/command-error.ts';
import {
  attributeOf,
  type Comment,
  type Edit,
  type Element,
  edited,
  escaped,
  readFragment,
  readPage,
  setAttribute,
} from './markup.ts';

/** The folder of `public/` whose files are no pages. */
export const partsFolder = 'parts/';

type Place = {
  /** The folder with the pages. */
  folder: string;
  /** The page within it, with slashes. */
  name: string;
  /** What leads from the page to the site's root: nothing, `../`, or a slash. */
  up: string;
  /** Whether what is only a comment counts, too: for whoever collects all that pages may say. */
  withWaiting?: boolean;
};

/** @throws {CommandError} for a part that is missing, includes itself or lacks a value, naming the page and the part. */
export async function withParts(html: string, place: Place): Promise<string> {
  const whole = edited(html, await partsIn(html, readPage(html).comments, { ...place, way: [] }));
  const [, left] = whole.split('<!--#');
  if (left) refuse(place, `<!--#${left.split('-->')[0]}--> stands where no part can be, such as in a <title>`);
  return whole;
}

/** @param way The parts around the one that is read, from the outermost on. */
type Within = Place & { way: readonly string[] };

function partsIn(html: string, comments: Comment[], place: Within): Promise<Edit[]> {
  const includes = comments.filter(({ data }) => /^\s*#/.test(data));
  return Promise.all(
    includes.map(async ({ data: written, sourceCodeLocation: at }) => {
      const data = written.trimStart();
      const isWaiting = data !== written;
      const [start, end] = [at?.startOffset ?? 0, at?.endOffset ?? 0];
      if (isWaiting && !place.withWaiting) return { start, end, text: '' };
      const before = html.slice(html.lastIndexOf('\n', start - 1) + 1, start);
      const indent = before.trim() ? '' : before;
      return { start, end, text: (await partFor(data, place)).replaceAll('\n', `\n${indent}`) };
    }),
  );
}

/** @param directive What stands between `<!--` and `-->`. */
async function partFor(directive: string, place: Within): Promise<string> {
  const [include] = readFragment(`<${directive.slice(1)}>`).elements;
  const file = include?.tagName === 'include' && attributeOf(include, 'file');
  if (!include || !file) refuse(place, `<!--${directive}--> is not understood; write <!--#include file="…" -->`);
  const path = posix.normalize(file).replace(/^(?:\.\.\/|\/)+/, '');
  if (place.way.includes(path)) refuse(place, `${[...place.way, path].join(' includes ')}, and so on without an end`);
  const text = await readFile(join(place.folder, path), 'utf8').catch(() =>
    refuse(place, `<!--${directive}--> asks for public/${path}, which is not there`),
  );
  const filled = text.replace(/\$\{([\w-]+)\}/g, (asked, name: string) => {
    const value = attributeOf(include, name.toLowerCase());
    return escaped(value ?? refuse(place, `public/${path} has ${asked}, so whoever includes it says ${name}="…"`));
  });
  return withinSite(filled, { ...place, way: [...place.way, path] });
}

/** A part's text as it stands in the page. */
async function withinSite(part: string, place: Within): Promise<string> {
  const { elements, comments } = readFragment(part);
  const [first] = comments;
  const at = first?.sourceCodeLocation;
  const isNote = at?.startOffset === 0 && !first?.data.startsWith('#');
  const note = isNote ? [{ start: 0, end: at.endOffset, text: '' }] : [];
  const addresses = elements.flatMap((element) => fromRoot(element, place.up));
  return edited(part, [...note, ...addresses, ...(await partsIn(part, comments, place))]).trim();
}

function fromRoot(element: Element, up: string): Edit[] {
  return ['href', 'src'].flatMap((name) => {
    const address = attributeOf(element, name);
    const isWithinSite = address && !/^[/#?]/.test(address) && !URL.canParse(address);
    return up && isWithinSite ? setAttribute(element, name, up + address) : [];
  });
}

function refuse({ name }: Place, what: string): never {
  throw new CommandError('Page', `public/${name}: ${what}`, { exitCode: 2 });
}
