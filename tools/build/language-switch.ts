/** The way from a page to the same page in the site's other languages: links for machines in its `<head>`, a list for people at its end. */
import { attributeOf, type Edit, type Element, edited, escaped, readPage, startTagOf } from './markup.ts';
import { errorPage, wayUp } from './page-address.ts';
import type { Speech } from './speech.ts';

type Setting = {
  /** Within `public`, with slashes. */
  name: string;
  speech: Speech;
  /** All languages of the site, the first one first. */
  all: readonly Speech[];
  /** Of the script that keeps what was typed, and what was chosen. */
  script: string;
  sitePath?: string | undefined;
};

/** @param html As it is served, but for this. */
export function withSwitch(html: string, setting: Setting): string {
  const { elements } = readPage(html);
  return edited(html, [...alternates(elements, setting), ...switchFor(elements, setting)]);
}

function alternates(elements: readonly Element[], { script, ...setting }: Setting): Edit[] {
  const title = elements.find(({ tagName }) => tagName === 'title');
  const start = title && startTagOf(title)?.start;
  const [first] = setting.all;
  if (start === undefined || !first) return [];
  const links = [...setting.all, { ...first, language: 'x-default' }].map((other) => {
    return `<link rel="alternate" hreflang="${other.language}" href="${addressIn(other, setting)}">`;
  });
  const own = `<script type="module" async src="${rootOf(setting)}${script}"></script>`;
  return [{ start, end: start, text: [...links, own, ''].join('\n    ') }];
}

type Place = Omit<Setting, 'script'>;

/** The same page in another language; a host sends the error page for any address. */
function addressIn({ folder }: Speech, place: Place): string {
  return rootOf(place) + folder + place.name;
}

function rootOf({ name, speech, sitePath = '/' }: Place): string {
  return name === errorPage ? sitePath : wayUp(speech.folder + name);
}

/** At the end of the page, or where it has `<nav id="languages">`. */
function switchFor(elements: readonly Element[], setting: Setting): Edit[] {
  const items = setting.all.map((other) => {
    const { language, direction, words } = other;
    const here = other === setting.speech ? ' aria-current="page"' : '';
    const link = `<a href="${addressIn(other, setting)}" hreflang="${language}" lang="${language}" dir="${direction}"${here}>`;
    return `<li>${link}${escaped(words.language.name)}</a></li>`;
  });
  const list = `\n      <ul>\n        ${items.join('\n        ')}\n      </ul>\n    `;
  const place = elements.find((element) => attributeOf(element, 'id') === 'languages')?.sourceCodeLocation;
  if (place && 'endTag' in place && place.startTag && place.endTag) {
    return [{ start: place.startTag.endOffset, end: place.endTag.startOffset, text: list }];
  }
  const body = elements.find(({ tagName }) => tagName === 'body')?.sourceCodeLocation;
  const end = body && 'endTag' in body ? body.endTag?.startOffset : undefined;
  if (end === undefined) return [];
  const label = escaped(setting.speech.words.language.choose);
  return [{ start: end, end, text: `  <nav id="languages" aria-label="${label}">${list}</nav>\n  ` }];
}
