/** The one place that knows where the site's pages are, what their addresses say, and how one page is left for another. */
import type { CodeReason, LoginReason } from '../words/words.ts';

/**
 * The folder of the site's pages in this language, however deep the page that runs this stands: the build puts each script
 * beside the `index.html` of the first language, and says in which folder those of the others are.
 */
export const siteRoot: URL = new URL(import.meta.pages ?? '.', import.meta.url);

declare global {
  interface ImportMeta {
    readonly pages?: string;
  }
}

/** The site's pages that others lead to, and why a person is sent there: the page says the sentence that `words/` has for it. */
type Reasons = {
  login: LoginReason;
  confirm: CodeReason;
  'forgot-password': CodeReason;
  index: never;
  callback: never;
  register: never;
  profile: never;
};

export type Page = keyof Reasons;

type Visit<To extends Page> = {
  reason?: Reasons[To] | undefined;
  /** Whether signing in leads back to this page; else it leads to where this one would have led. */
  comeBack?: boolean;
};

/** What the address of this page says, such as `?user=…`. */
export function asked(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

export function isHereFor(reason: LoginReason | CodeReason): boolean {
  return asked('reason') === reason;
}

/** Without anything that it could say. */
export function pageUrl(page: Page, root: URL | string): URL {
  return new URL(`${page}.html`, root);
}

/** @param root The folder that the site's own pages stand in; this one may stand deeper. */
export function addressOf<To extends Page>(
  page: To,
  { reason, comeBack }: Visit<To> = {},
  here: Pick<URL, 'pathname' | 'search' | 'hash'> = location,
  root: URL = siteRoot,
): string {
  const address = pageUrl(page, root);
  const back = comeBack ? here.pathname + here.search + here.hash : new URLSearchParams(here.search).get('return');
  if (back) address.searchParams.set('return', back);
  if (reason) address.searchParams.set('reason', reason);
  return address.href;
}

/**
 * Leaves for another page. What leads to login is done with, and does not stay in the history.
 *
 * @returns a promise that never settles, so that nothing else happens on a page that is being left.
 */
export function leaveFor<To extends Page>(page: To, visit?: Visit<To>): Promise<never> {
  return goTo(addressOf(page, visit), page === 'login' ? 'replace' : 'assign');
}

/** Leaves for an address of this site; the page stays in the history only if it is to. @returns a promise that never settles. */
export function goTo(address: string, how: 'assign' | 'replace' = 'replace'): Promise<never> {
  location[how](address);
  return new Promise(() => {});
}

/** The same page once more, for whoever is signed in by now. */
export function loadAnew(): void {
  location.reload();
}
