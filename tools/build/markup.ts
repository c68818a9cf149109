/**
 * A page's text, and the elements and comments that an HTML parser sees in it. Changes are made in the text, at the places
 * that it names, so that the rest stays as it was written.
 */
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
export type Comment = DefaultTreeAdapterMap['commentNode'];

export type Markup = { elements: Element[]; comments: Comment[] };

/** What comes instead of the text between two offsets. */
export type Edit = { start: number; end: number; text: string };

/** As a browser without scripts reads it, so that what is in `<noscript>` counts too. */
const reading = { sourceCodeLocationInfo: true, scriptingEnabled: false };

export function readPage(html: string): Markup {
  return sort(parse(html, reading));
}

export function readFragment(html: string): Markup {
  return sort(parseFragment(html, reading));
}

/** In the order in which they stand; also what is in a `<template>`. */
function sort(root: DefaultTreeAdapterMap['parentNode']): Markup {
  const found: Markup = { elements: [], comments: [] };
  for (const node of root.childNodes) {
    if ('data' in node) found.comments.push(node);
    if (!('tagName' in node)) continue;
    found.elements.push(node);
    for (const part of 'content' in node ? [node, node.content] : [node]) {
      const { elements, comments } = sort(part);
      found.elements.push(...elements);
      found.comments.push(...comments);
    }
  }
  return found;
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** The nearest element around this one with that name, if there is one. */
export function around(element: Element, name: string): Element | undefined {
  const parent = element.parentNode;
  if (!parent || !('tagName' in parent)) return undefined;
  return parent.tagName === name ? parent : around(parent, name);
}

/** Where an element begins, as it was written; nothing where the parser has added it by itself. */
export function startTagOf({ sourceCodeLocation: place }: Element): { start: number; end: number } | undefined {
  const tag = place && ('startTag' in place && place.startTag ? place.startTag : place);
  return tag ? { start: tag.startOffset, end: tag.endOffset } : undefined;
}

/** @param value Nothing for an attribute that needs none. */
export function setAttribute(element: Element, name: string, value?: string): Edit[] {
  const written = value === undefined ? name : `${name}="${escaped(value)}"`;
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place) return [{ start: place.startOffset, end: place.endOffset, text: written }];
  const tag = startTagOf(element);
  if (!tag) return [];
  return [{ start: tag.end - 1, end: tag.end - 1, text: ` ${written}` }];
}

/** As it stands in a text or between double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** @param edits Of places that do not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), html);
}
