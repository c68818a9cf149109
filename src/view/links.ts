/** The links of the way in that take along what was typed. */

/** Those with `data-carry`. */
export function carryingLinks(): Iterable<HTMLAnchorElement> {
  return document.querySelectorAll<HTMLAnchorElement>('a[data-carry]');
}

/** @returns the one that was pressed, on a word in it perhaps. */
export function carryingLinkAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-carry]') : null;
}
