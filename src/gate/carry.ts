/** Links that take along what has been typed; loaded when the page is there. */
import { handOver, handOverKey } from '../session/hand-over.ts';
import { carryingLinkAt, carryingLinks } from '../view/links.ts';
import { typedEmail } from '../view/typed-email.ts';
import { addressOf } from './address.ts';

/** Makes each link with `data-carry` take along the address that has been typed, so that nobody types it twice. */
export function carryLinks(): void {
  const { search } = new URL(addressOf('login'));
  for (const link of carryingLinks()) link.search = search;
  // A middle click is no click, for an event.
  for (const way of ['click', 'auxclick'] as const) document.addEventListener(way, carry);
  // Also a page that is nobody's hears when somebody signs out of whom it has something.
  const isDraftHere = Object.keys(sessionStorage).some((key) => key.endsWith('.draft'));
  if (isDraftHere) import('../session/draft-watch.ts').then(({ watchDraft }) => watchDraft()).catch(() => {});
}

function carry(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey } = event;
  const link = carryingLinkAt(event);
  if (!link || button === 2) return;
  if (button || ctrlKey || metaKey || shiftKey) handToNewTab(typedEmail(), link.pathname);
  else handOver(typedEmail());
}

/**
 * A tab that a middle click opens starts with a storage of its own, empty. So this goes where all tabs look, and is gone
 * as soon as the page has taken it, or when it has not come after a while or before this page is left.
 *
 * @param path Of the page that is meant.
 */
function handToNewTab(email: string, path: string): void {
  try {
    localStorage.setItem(handOverKey, `${path}\n${email}`);
    const takeBack = () => localStorage.removeItem(handOverKey);
    setTimeout(takeBack, 20_000);
    addEventListener('pagehide', takeBack, { once: true });
  } catch {
    // Where the browser blocks its storage, the person types it again.
  }
}
