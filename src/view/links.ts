/** The links of the way in, and what they take along. */

/** The e-mail address that stands in the page's first field for one. */
export function typedEmail(): string {
  return document.querySelector<HTMLInputElement>('[name="email"]')?.value.trim() ?? '';
}

/** Those with `data-carry`. */
export function carryingLinks(): Iterable<HTMLAnchorElement> {
  return document.querySelectorAll<HTMLAnchorElement>('a[data-carry]');
}

/** @returns the one that was pressed, on a word in it perhaps. */
export function carryingLinkAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-carry]') : null;
}
