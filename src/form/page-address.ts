/** Addresses of the other pages on the way in; each keeps what the person has typed and where they want to go. */
import type { Way } from '../words/mistake.ts';

export type Visit = { email?: string; reason?: string };

/** What the address of this page says, such as `?email=…`. */
export function asked(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Takes one thing out of the address once it is read, so that it does not lie about in the history. */
export function forget(name: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  history.replaceState(null, '', address);
}

/** Leaves for another page; never settles, so that the form stays busy until it is gone. */
export function leaveFor(page: Way['page'], visit?: Visit): Promise<never> {
  location.assign(`${page}.html${searchFor(visit)}`);
  return new Promise(() => {});
}

/** Makes each link with `data-carry` take along the address that has been typed, so that nobody types it twice. */
export function carryLinks(): void {
  document.addEventListener('click', carry);
}

function carry({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-carry]');
  const field = document.querySelector<HTMLInputElement>('[name="email"]');
  if (link) link.search = searchFor({ email: field?.value.trim() ?? '' });
}

function searchFor({ email = '', reason = '' }: Visit = {}): string {
  const carried = Object.entries({ return: asked('return'), reason, email }).filter(([, value]) => value);
  return carried.length ? `?${new URLSearchParams(carried)}` : '';
}
