/**
 * What a page says, as an HTML parser sees it: each sentence whole, with numbers in place of the elements inside it, so that
 * another language may put them in its own order: `We have sent a code to <1>you</1>.` A translation is text and numbers,
 * never HTML: whatever else it holds is shown as it is written.
 */
import type { DefaultTreeAdapterMap } from 'parse5';
import { attributeOf, type Edit, type Element, escaped, readPage, setAttribute } from './markup.ts';

type Node = DefaultTreeAdapterMap['childNode'];

/** A text with its place, and what puts another one there. */
export type PageText = {
  source: string;
  /** @throws {RangeError} for a translation whose numbers are not those of the source. */
  put: (translation: string) => Edit[];
};

/** Elements that stand inside a sentence. */
const inline = new Set(
  (
    'a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark meter output q s samp small span ' +
    'strong sub sup time u var wbr'
  ).split(' '),
);

/** Elements whose content nobody reads. */
const silent = new Set(['script', 'style', 'svg', 'math']);

const spoken = [
  'title',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
];
/** Of our own: `form/` and `view/` say them later. */
const said = ['data-busy', 'data-idle', 'data-missing', 'data-wrong'];

/** What separates a page's title from the site's name, which is the same in every language. */
const beforeName = ' – ';

/** The texts in attributes. What lies in an element with `translate="no"` is left alone. */
export function textsInAttributes(html: string): PageText[] {
  return readPage(html)
    .elements.filter(isTranslated)
    .flatMap((element) => {
      const names = [...spoken, ...said, ...attributesOf(element)];
      return names.flatMap((name) => {
        const source = tidy(attributeOf(element, name) ?? '');
        return source ? [{ source, put: (text: string) => setAttribute(element, name, text) }] : [];
      });
    });
}

/** Those that are a text on some elements only. */
function attributesOf(element: Element): string[] {
  if (element.tagName === 'meta') {
    return /^(?:og:)?(?:title|description)$/.test(
      attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '',
    )
      ? ['content']
      : [];
  }
  if (element.tagName === 'input')
    return /^(?:submit|button|reset)$/.test(attributeOf(element, 'type') ?? '') ? ['value'] : [];
  return /^(?:option|optgroup|track)$/.test(element.tagName) ? ['label'] : [];
}

/** The texts between tags, each with the inline elements in it. */
export function textsBetweenTags(html: string): PageText[] {
  return readPage(html).elements.flatMap((element) => {
    if (!isTranslated(element) || silent.has(element.tagName) || isWithinText(element)) return [];
    if (element.tagName === 'title') return titleIn(element);
    return runsIn(element).flatMap((run) => textIn(run, html));
  });
}

/** https://html.spec.whatwg.org/multipage/dom.html#the-translate-attribute */
function isTranslated(element: Element): boolean {
  for (
    let each: Node | DefaultTreeAdapterMap['parentNode'] | null = element;
    each && 'tagName' in each;
    each = each.parentNode
  ) {
    const translate = attributeOf(each, 'translate');
    if (translate !== undefined) return translate !== 'no';
  }
  return true;
}

/** Whether an element is a word of the text around it. */
function isWithinText(element: Element): boolean {
  const { parentNode } = element;
  if (!isInline(element) || !parentNode || !('childNodes' in parentNode)) return false;
  const run = splitIntoRuns(parentNode.childNodes).find((nodes) => nodes.includes(element));
  const isPart = run !== undefined && hasText(run);
  return isPart || ('tagName' in parentNode && isWithinText(parentNode));
}

function isInline(node: Node): boolean {
  return (
    'tagName' in node && inline.has(node.tagName) && node.childNodes.every((each) => isText(each) || isInline(each))
  );
}

function isWord(node: Node): boolean {
  return isText(node) || isInline(node) || node.nodeName === '#comment';
}

function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

function hasText(nodes: readonly Node[]): boolean {
  return nodes.some((node) => isText(node) && node.value.trim());
}

function runsIn(element: Element): Node[][] {
  const nodes =
    'content' in element ? (element as DefaultTreeAdapterMap['template']).content.childNodes : element.childNodes;
  return splitIntoRuns(nodes).filter(hasText);
}

/** Neighbours with nothing but inline elements among them. */
function splitIntoRuns(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [[]];
  for (const node of nodes) {
    if (isWord(node)) runs.at(-1)?.push(node);
    else runs.push([]);
  }
  return runs;
}

function titleIn(element: Element): PageText[] {
  const [node] = element.childNodes;
  const at = node?.sourceCodeLocation;
  if (!node || !at || !isText(node)) return [];
  const end = node.value.lastIndexOf(beforeName);
  const [source, name] = end < 0 ? [node.value, ''] : [node.value.slice(0, end), node.value.slice(end)];
  const put = (text: string) => [{ start: at.startOffset, end: at.endOffset, text: escaped(text + name) }];
  return tidy(source) ? [{ source: tidy(source), put }] : [];
}

/** What the numbers of a text stand for, the first one for 1. */
type Parts = Element[];

function textIn(run: readonly Node[], html: string): PageText[] {
  const isBlank = (node: Node) => isText(node) && !node.value.trim();
  const nodes = run.slice(
    run.findIndex((node) => !isBlank(node)),
    run.findLastIndex((node) => !isBlank(node)) + 1,
  );
  const parts: Parts = [];
  const source = tidy(numbered(nodes, parts));
  const start = nodes[0]?.sourceCodeLocation?.startOffset;
  const end = nodes.at(-1)?.sourceCodeLocation?.endOffset;
  if (!source || start === undefined || end === undefined) return [];
  const written = html.slice(start, end);
  const before = written.slice(0, written.length - written.trimStart().length);
  const after = written.slice(written.trimEnd().length);
  const put = (translation: string) => {
    refuseOtherNumbers(translation, source);
    return [{ start, end, text: before + asHtml(translation, parts, html) + after }];
  };
  return [{ source, put }];
}

function numbered(nodes: readonly Node[], parts: Parts): string {
  const words = nodes.map((node) => {
    if (isText(node)) return node.value;
    if (!('tagName' in node)) return '';
    const number = parts.push(node);
    const inner = attributeOf(node, 'translate') === 'no' ? '' : numbered(node.childNodes, parts);
    if (!inner.trim()) return `<${number}/>`;
    return `<${number}>${node.tagName === 'button' ? tidy(inner) : inner}</${number}>`;
  });
  return words.join('');
}

const numbers = /(<\/?\d+\/?>)/;

/** @throws {RangeError} naming what is lacking, too much, or not closed in its order. */
function refuseOtherNumbers(translation: string, source: string): void {
  const [given, wanted] = [translation, source].map((text) => text.split(numbers).filter((part) => numbers.test(part)));
  const open: string[] = [];
  const isNested = given?.every((tag) => {
    if (tag.startsWith('</')) return open.pop() === tag.replace('/', '');
    return tag.endsWith('/>') || open.push(tag);
  });
  const isSame = given?.toSorted().join('') === wanted?.toSorted().join('');
  if (!isNested || !isSame) throw new RangeError(`expected ${wanted?.join(' ') || 'no numbers'}, each once and closed`);
}

function asHtml(translation: string, parts: Parts, html: string): string {
  const pieces = translation.split(numbers).map((piece) => {
    const place = numbers.test(piece) ? parts[Number(/\d+/.exec(piece)) - 1]?.sourceCodeLocation : undefined;
    if (!place) return escaped(piece);
    const { startOffset, endOffset, startTag = place, endTag } = place;
    if (piece.endsWith('/>')) return html.slice(startOffset, endOffset);
    return piece.startsWith('</')
      ? html.slice(endTag?.startOffset, endTag?.endOffset)
      : html.slice(startTag.startOffset, startTag.endOffset);
  });
  return pieces.join('');
}

/** Without the line breaks and indents of the source. */
function tidy(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
}
