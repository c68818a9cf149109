/** The parts of a page; a missing one is a slip in the HTML, and is named. */
export function findForm(id: string): HTMLFormElement {
  return find<HTMLFormElement>(`form#${id}`);
}

export function findButton(id: string): HTMLButtonElement {
  return find<HTMLButtonElement>(`button#${id}`);
}

/** The one summary of mistakes. */
export function findAlert(): HTMLElement {
  return find('[role="alert"]');
}

/** The one line of news. */
export function findStatus(): HTMLElement {
  return find('[role="status"]');
}

/** The page's own heading. */
export function findHeading(): HTMLElement {
  return find('h1');
}

function find<Part extends HTMLElement>(selector: string): Part {
  const part = document.querySelector<Part>(selector);
  if (!part) throw new Error(`No ${selector} on this page`);
  return part;
}
