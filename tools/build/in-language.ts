/** A page in one of the site's languages: its texts, its `lang` and `dir`, and what it loads from the root. */
import { CommandError } from '../command-line/command-error.ts';
import { lookUp } from './catalogue.ts';
import { attributeOf, type Edit, type Element, edited, readPage, setAttribute } from './markup.ts';
import { errorPage, type GuardedFolder, isGuarded } from './page-address.ts';
import type { Speech } from './speech.ts';
import { type PageText, textsBetweenTags, textsInAttributes } from './texts.ts';

type Setting = {
  /** Within `public`, with slashes. */
  name: string;
  speech: Speech;
  /** The site's first language. */
  first: Speech;
  config: GuardedFolder;
};

/** @returns the page, and what of it is said in the first language or as it was written. */
export function inLanguage(html: string, setting: Setting): { html: string; missing: string[] } {
  const { speech, first, name } = setting;
  const missing = new Set<string>();
  const written = languageOf(html);
  const say = ({ source, put }: PageText): Edit[] => {
    const own = lookUp(speech.catalogue, source, name);
    // What is written in the language itself needs no catalogue, and no other language in its place.
    const isLacking = own === undefined && written !== speech.language;
    if (isLacking) missing.add(source);
    const text = isLacking ? lookUp(first.catalogue, source, name) : own;
    try {
      return text === undefined ? [] : put(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new CommandError('Page', `${speech.language}: “${text}” for “${source}”: ${error.message}`, {
        exitCode: 2,
      });
    }
  };
  const attributes = edited(html, textsInAttributes(html).flatMap(say));
  const texts = edited(attributes, textsBetweenTags(attributes).flatMap(say));
  return { html: placed(texts, setting), missing: [...missing] };
}

function languageOf(html: string): string | undefined {
  const root = readPage(html).elements.find(({ tagName }) => tagName === 'html');
  return root && attributeOf(root, 'lang');
}

function placed(html: string, setting: Setting): string {
  const { elements } = readPage(html);
  return edited(
    html,
    elements.flatMap((element) => [
      ...tongue(element, setting.speech),
      ...addressField(element, setting.speech),
      ...fromRoot(element, setting),
    ]),
  );
}

function tongue(element: Element, { language, direction }: Speech): Edit[] {
  if (element.tagName !== 'html' || attributeOf(element, 'lang') === language) return [];
  const dir = direction === 'rtl' || attributeOf(element, 'dir') ? setAttribute(element, 'dir', direction) : [];
  return [...setAttribute(element, 'lang', language), ...dir];
}

/** What is typed there runs from left to right in every language. */
function addressField(element: Element, { direction }: Speech): Edit[] {
  const isAddress =
    element.tagName === 'input' &&
    (/^(?:email|tel|url)$/.test(attributeOf(element, 'type') ?? '') ||
      /^(?:email|numeric|tel|url)$/.test(attributeOf(element, 'inputmode') ?? ''));
  if (direction === 'ltr' || !isAddress || attributeOf(element, 'dir')) return [];
  return setAttribute(element, 'dir', 'ltr');
}

/** Within the site. @param page That has the address. */
function nameOf(address: string, page: string): string {
  const site = 'https://site/';
  return URL.canParse(address, site + page) ? new URL(address, site + page).pathname.slice(1) : address;
}

/** Pages stand in every language's folder; all else stands once, in the root, and so does what the host protects. */
function fromRoot(element: Element, { name, speech: { folder }, config }: Setting): Edit[] {
  if (!folder) return [];
  return ['href', 'src', 'poster', 'data'].flatMap((attribute) => {
    const address = attributeOf(element, attribute);
    const isOwnScript = element.tagName === 'script' && address === `${name.replace(/^.*\/|\.html$/g, '')}.js`;
    if (!address || isOwnScript || /^[#?]/.test(address) || URL.canParse(address) || address.startsWith('//'))
      return [];
    const isPage = /(?:\.html|\/)(?:[?#]|$)/.test(address) && !isGuarded(nameOf(address, name), config);
    if (address.startsWith('/')) {
      return isPage && name === errorPage ? setAttribute(element, attribute, `/${folder}${address.slice(1)}`) : [];
    }
    return isPage ? [] : setAttribute(element, attribute, `../${address}`);
  });
}
