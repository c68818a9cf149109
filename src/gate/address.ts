/** Ways to the other pages; each keeps what the person has typed and where they want to go. */
import { handedOver, handOver } from '../session/hand-over.ts';
import type { Way } from '../words/mistake.ts';

export type Visit = { email?: string; reason?: string };

/** What the address of this page says, such as `?reason=…`. */
export function asked(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Takes one thing out of the address once it is read, so that it does not lie about in the history. */
export function forget(name: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

/** @returns the e-mail address that the page before has handed over. A link of older days carries it: it is read once. */
export function askedEmail(): string {
  const linked = asked('email');
  if (linked) handOver(linked);
  if (linked) forget('email');
  return handedOver();
}

/**
 * Leaves for another page; never settles, so that the form stays busy until it is gone. What leads back to login is done
 * with, and does not stay in the history.
 */
export function leaveFor(page: Way['page'], { email, reason }: Visit = {}): Promise<never> {
  handOver(email);
  location[page === 'login' ? 'replace' : 'assign'](`${page}.html${searchFor(reason)}`);
  return new Promise(() => {});
}

/** Leads on with `return`; what was typed is carried along by `carryLinks`. */
export function addressOf(page: Way['page']): string {
  return `${page}.html${searchFor()}`;
}

/** What the next page's address says. */
export function searchFor(reason = ''): string {
  const carried = Object.entries({ return: asked('return'), reason }).filter(([, value]) => value);
  return carried.length ? `?${new URLSearchParams(carried)}` : '';
}
