/**
 * On every page of a site in several languages, beside the page's own script and without anything of it: leads to the
 * person's language, and has the switch keep the page, its query and what was typed.
 */
import { chooseLanguage } from './words/choose-language.ts';

declare global {
  interface ImportMeta {
    /** The pages that each language has, by the build, with blanks between. */
    readonly names?: string;
  }
}

const chosenKey = 'gatehouse.language';
const typedKey = 'gatehouse.typed';
const names = import.meta.names?.split(' ').map(bare) ?? [];

/** The build puts these into the head, the first language first. */
const alternates = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"]:not([hreflang="x-default"])')];
const [first] = alternates;

if (first && isHere(first)) leadOn(first);
for (const way of ['click', 'auxclick'] as const) document.addEventListener(way, change);
giveBack();

/** A page may be asked for without `index.html`, and by hosts that drop `.html`. The error page has any address. */
function isHere({ href }: HTMLLinkElement): boolean {
  return bare(new URL(href).pathname) === bare(location.pathname);
}

function bare(path: string): string {
  return path.replace(/(?:index)?(?:\.html)?$/, '');
}

/** The first language's address is everybody's: it leads to the one that was chosen, at first by the browser's languages. */
function leadOn({ hreflang }: HTMLLinkElement): void {
  try {
    const offered = alternates.map((each) => each.hreflang);
    const kept = localStorage.getItem(chosenKey) ?? '';
    const chosen = offered.includes(kept) ? kept : (chooseLanguage(navigator.languages, offered) ?? hreflang);
    localStorage.setItem(chosenKey, chosen);
    const there = alternates.find((each) => each.hreflang === chosen);
    if (there && chosen !== hreflang) location.replace(addressIn(there.href));
  } catch {
    // Who could not choose otherwise afterwards is led nowhere.
  }
}

/** This address in another language; also where signing in leads back to. */
function addressIn(href: string): string {
  const there = new URL(href);
  const query = new URLSearchParams(location.search);
  const back = query.get('return');
  if (back) query.set('return', inFolder(back, there));
  there.search = `${query}`;
  there.hash = location.hash;
  return there.href;
}

/**
 * @param back Where signing in leads back to, perhaps in one of the languages' folders. What else the host has is there once.
 */
function inFolder(back: string, there: URL): string {
  const [from] = alternates
    .map(({ href, hreflang }) => folderIn(new URL(href).pathname, hreflang))
    .filter((folder) => back.startsWith(folder))
    .toSorted((one, other) => other.length - one.length);
  const to = alternates.find(({ href }) => new URL(href).pathname === there.pathname);
  const within = back.slice(from?.length);
  if (!from || !to || !names.includes(bare(within.replace(/[?#].*/s, '')))) return back;
  return folderIn(there.pathname, to.hreflang) + within;
}

/** `/auth/de/` in `/auth/de/reports/mine.html`, and `/auth/` in the same page of the first language. */
function folderIn(path: string, language: string): string {
  const other = alternates[1] ?? first;
  const { pathname } = new URL(other?.href ?? '', location.href);
  const root = pathname.slice(0, pathname.lastIndexOf(`/${other?.hreflang}/`) + 1);
  return path.startsWith(`${root}${language}/`) && language !== first?.hreflang ? `${root}${language}/` : root;
}

function change(event: MouseEvent): void {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('#languages a[hreflang]') : null;
  if (!link) return;
  try {
    localStorage.setItem(chosenKey, link.hreflang);
    link.href = addressIn(link.href);
    if (button || ctrlKey || metaKey || shiftKey) return;
    keepTyped(link.pathname);
    if (history.state) goOnIn(link.href, event);
  } catch {
    // The link leads there all the same.
  }
}

/** What the page asks for lies with its entry in the history, and is there again for whoever loads that again. */
function goOnIn(address: string, event: MouseEvent): void {
  history.replaceState(history.state, '', address);
  event.preventDefault();
  location.reload();
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Typed = { path: string; owner: string; fields: { form: string; name: string; value: string; checked: boolean }[] };

/** But for passwords, also shown ones: those leave no trace in any storage. */
function keepTyped(path: string): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('form :is(input, select, textarea)[name]')].filter(
    ({ type, autocomplete, value, checked, defaultValue = '', defaultChecked }) =>
      !/^(?:hidden|file)|password/.test(type + autocomplete) && (value !== defaultValue || checked !== defaultChecked),
  );
  const typed: Typed = {
    path,
    owner: owner(),
    fields: fields.map(({ form, name, value, checked }) => ({ form: form?.id ?? '', name, value, checked })),
  };
  sessionStorage.setItem(typedKey, JSON.stringify(typed));
}

/** Cognito's user name of whoever is signed in, wherever that is kept. */
function owner(): string {
  const kept = [sessionStorage, localStorage].flatMap((storage) =>
    Object.entries(storage).map((pair) => pair.join('=')),
  );
  return /\.LastAuthUser=([^;]*)/.exec([...kept, document.cookie].join(';'))?.[1] ?? '';
}

function giveBack(): void {
  try {
    const kept = sessionStorage.getItem(typedKey);
    sessionStorage.removeItem(typedKey);
    const typed = JSON.parse(kept ?? 'null') as Typed | null;
    if (typed?.path === location.pathname) whenShown(() => typed.owner === owner() && typeAgain(typed));
  } catch {
    // Then the person types it once more.
  }
}

/** A page for its person alone is filled and shown once it is known who that is. */
function whenShown(act: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => whenShown(act), { once: true });
    return;
  }
  const main = document.querySelector('main');
  const observer = new MutationObserver(() => {
    observer.disconnect();
    whenShown(act);
  });
  if (main?.hidden) observer.observe(main, { attributeFilter: ['hidden'] });
  else act();
}

function typeAgain({ fields }: Typed): void {
  for (const { form, name, value, checked } of fields) {
    const elements = document.forms.namedItem(form)?.elements ?? [];
    for (const field of elements as Iterable<Field & { checked?: boolean }>) {
      if (field.name !== name) continue;
      if (/^(?:radio|checkbox)$/.test(field.type)) field.checked = field.value === value ? checked : !!field.checked;
      else field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
