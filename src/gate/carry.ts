/** Links that take along what has been typed; loaded when the page is there. */
import { handOver } from '../session/hand-over.ts';
import { handToNewTab } from '../session/hand-to-new-tab.ts';
import { searchFor } from './address.ts';

/** Makes each link with `data-carry` take along the address that has been typed, so that nobody types it twice. */
export function carryLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) link.search = searchFor();
  // A middle click is no click, for an event.
  for (const way of ['click', 'auxclick'] as const) document.addEventListener(way, carry);
}

function carry({ target, button, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-carry]');
  if (!link || button === 2) return;
  const email = document.querySelector<HTMLInputElement>('[name="email"]')?.value.trim() ?? '';
  if (button || ctrlKey || metaKey || shiftKey) handToNewTab(email, link.pathname);
  else handOver(email);
}
