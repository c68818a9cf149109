/**
 * A page as it is served: hashed names, its scripts announced early, the Content-Security-Policy in a `<meta>`, the way to
 * itself marked, the password policy in its lists, and what it says should its script not come.
 */
import { basename } from 'node:path';
import type { Config } from '../../src/config.ts';
import { rulesOf } from '../../src/form/password-rules.ts';
import type { Words } from '../../src/words/words.ts';
import { CommandError } from '../command-line/command-error.ts';
import { contentSecurityPolicy } from '../serve/headers.ts';
import type { Bundle } from './bundle-pages.ts';
import {
  around,
  attributeOf,
  type Edit,
  type Element,
  edited,
  escaped,
  readPage,
  setAttribute,
  startTagOf,
} from './markup.ts';
import { errorPage, wayUp } from './page-address.ts';
import { refuseFormsThatSend } from './silent-forms.ts';

type Setting = {
  /** Within `public`, with slashes. */
  name: string;
  /** Where the pages of its language are: nothing for the first one, else `de/`. */
  folder?: string;
  config: Config;
  words: Pick<Words, 'late' | 'typed'>;
  bundles: Map<string, Bundle>;
  /** The script that leads to managed login. */
  providers?: Bundle | undefined;
};

/**
 * @param source With its parts in it.
 * @throws {CommandError} for a page that lacks a part or would send what is typed, naming the page and the part.
 */
export function pageHtml(source: string, setting: Setting): string {
  refuseFormsThatSend(source, setting.name);
  const { elements } = readPage(source);
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  const isActive = scripts.length > 0 || setting.bundles.has(moduleOf(setting));
  return edited(source, [
    policyFor(elements, setting),
    ...elements.flatMap((element) => [
      ...styleFor(element, setting),
      ...markIfHere(element, setting),
      ...rulesFor(element, setting),
      ...shownIf(element, setting),
      ...leadsOnly(element, setting),
      ...moved(element, setting),
    ]),
    ...(isActive ? [scriptFor(elements, setting), ...lateNotice(elements, setting)] : []),
  ]);
}

function policyFor(elements: Element[], setting: Setting): Edit {
  const charset = elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'charset'));
  const { end } = (charset && startTagOf(charset)) ?? missing('<meta charset="utf-8">', setting);
  const policy = escaped(contentSecurityPolicy(setting.config, 'meta'));
  return { start: end, end, text: `\n    <meta http-equiv="Content-Security-Policy" content="${policy}">` };
}

/** However many folders up somebody has written it: the build knows. A page may have a style of its own. */
function styleFor(element: Element, setting: Setting): Edit[] {
  const isSite = /^(?:\.{0,2}\/)*site\.css$/.test(attributeOf(element, 'href') ?? '');
  if (element.tagName !== 'link' || !isSite) return [];
  return setAttribute(element, 'href', `${rootOf(setting)}${bundleOf('site.css', setting).file}`);
}

function scriptFor(elements: Element[], setting: Setting): Edit {
  const src = `${basename(setting.name, '.html')}.js`;
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  const script = scripts.find((each) => attributeOf(each, 'type') === 'module' && attributeOf(each, 'src') === src);
  const place = script?.sourceCodeLocation ?? missing(`<script type="module" src="${src}"></script>`, setting);
  const { file, eager } = bundleOf(moduleOf(setting), setting);
  const root = rootOf(setting);
  const early = ['config.js', ...eager].map((each) => `<link rel="modulepreload" href="${root}${each}">`);
  const providers = setting.providers && leadsToProviders(elements, setting) ? [setting.providers.file] : [];
  const own = [file, ...providers].map((each) => `<script type="module" src="${root}${each}"></script>`);
  return { start: place.startOffset, end: place.endOffset, text: [...early, ...own].join('\n    ') };
}

/** By a button, or as login does where managed login is configured, which ends the session there of whoever signs out here. */
function leadsToProviders(elements: Element[], { config }: Setting): boolean {
  return elements.some((element) => isProvider(element) || (config.managedLogin && isLoginForm(element)));
}

function isProvider(element: Element): boolean {
  return element.tagName === 'button' && attributeOf(element, 'name') === 'provider';
}

function isLoginForm(element: Element): boolean {
  return element.tagName === 'form' && attributeOf(element, 'id') === 'login';
}

/** A provider's button sends no form, wherever it stands; and there is nothing to type where managed login asks for everything. */
function leadsOnly(element: Element, { config: { signInWith } }: Setting): Edit[] {
  if (isProvider(element) && !attributeOf(element, 'type')) return setAttribute(element, 'type', 'button');
  const { parentNode } = element;
  const isTyped = parentNode && 'tagName' in parentNode && isLoginForm(parentNode);
  if (signInWith !== 'managed' || !isTyped || attributeOf(element, 'type') === 'submit') return [];
  return attributeOf(element, 'hidden') === undefined ? setAttribute(element, 'hidden', '') : [];
}

/** The navigation is the same on every page, but for the page that one is on. */
function markIfHere(element: Element, { name, folder = '' }: Setting): Edit[] {
  const href = element.tagName === 'a' && around(element, 'nav') && attributeOf(element, 'href');
  if (!href || attributeOf(element, 'aria-current')) return [];
  const here = `https://site.example/${folder}${name}`;
  return URL.canParse(href, here) && new URL(href, here).href === here
    ? setAttribute(element, 'aria-current', 'page')
    : [];
}

/** What the navigation has only for some configurations. */
function shownIf(element: Element, { config }: Setting): Edit[] {
  const isOn = { passkeys: config.passkeys ?? config.signInWith === 'choice' };
  const name = around(element, 'nav') && attributeOf(element, 'data-if');
  const hidden = element.sourceCodeLocation?.attrs?.hidden;
  if (!hidden || !name || !isOn[name as keyof typeof isOn]) return [];
  return [{ start: hidden.startOffset - 1, end: hidden.endOffset, text: '' }];
}

/** The password policy, where the page's script would put it, so that nothing moves when it does. */
function rulesFor(element: Element, { config: { passwordPolicy: policy }, words: { typed } }: Setting): Edit[] {
  const rules = policy ? rulesOf(policy) : [];
  const isPlace = attributeOf(element, 'class') === 'checklist' && attributeOf(element, 'id')?.endsWith('-rules');
  const tag = startTagOf(element);
  const hidden = element.sourceCodeLocation?.attrs?.hidden;
  if (!policy || !rules.length || !isPlace || !tag || !hidden) return [];
  const items = rules.map((rule) => `<li>${escaped(typed.password.item(rule, policy.MinimumLength))}</li>`).join('');
  return [
    { start: hidden.startOffset - 1, end: hidden.endOffset, text: '' },
    { start: tag.end, end: tag.end, text: items },
  ];
}

/** Shown by the stylesheet after some seconds; the page's script takes it away first of all (`announceArrival`). */
function lateNotice(elements: Element[], { words }: Setting): Edit[] {
  const { late, again, else: otherwise } = words.late;
  // A sentence ends as the one before it does, and after 。 comes no space.
  const [stop = ''] = /\p{P}$/u.exec(late) ?? [];
  const space = stop === '。' ? '' : ' ';
  const body = elements.find(({ tagName }) => tagName === 'body');
  const { end: at } = (body && startTagOf(body)) ?? {};
  if (at === undefined) return [];
  const sentences = [escaped(late), `<a href="">${escaped(again)}</a>${stop}`, escaped(otherwise)].join(space);
  const notice = `<p id="late" class="notice">${sentences}</p>`;
  return [{ start: at, end: at, text: `\n    <div aria-live="polite">${notice}</div>` }];
}

/** Addresses that start with a slash start where the site does, which may lie in a folder of its host. */
function moved(element: Element, setting: Setting): Edit[] {
  const { name, config } = setting;
  if (name !== errorPage) return [];
  return ['href', 'src'].flatMap((attribute) => {
    const address = attributeOf(element, attribute) ?? '';
    if (!/^\/(?!\/)/.test(address) || address === '/site.css') return [];
    return setAttribute(element, attribute, (config.sitePath ?? '/') + address.slice(1));
  });
}

function rootOf({ name, folder = '', config }: Setting): string {
  return name === errorPage ? (config.sitePath ?? '/') : wayUp(folder + name);
}

function moduleOf({ name }: Setting): string {
  return name.replace(/html$/, 'ts');
}

function bundleOf(from: string, { name, bundles }: Setting): Bundle {
  const bundle = bundles.get(from);
  if (!bundle) throw new CommandError('Page', `public/${name}: there is no src/pages/${from} to go with it`);
  return bundle;
}

function missing(part: string, { name }: Setting): never {
  throw new CommandError('Page', `public/${name}: expected ${part} in its <head>`);
}
