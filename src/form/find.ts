/** The parts of a page; a missing one is a slip in the HTML, and is named. A page may do without a button. */
export function findForm(id: string): HTMLFormElement {
  return find<HTMLFormElement>(`form#${id}`);
}

/** Whoever took it out of the page may have meant to, so a missing one is named in the console only. */
export function findButton(id: string): HTMLButtonElement | null {
  const button = document.querySelector<HTMLButtonElement>(`button#${id}`);
  if (!button) console.warn(`No button#${id} on this page`);
  return button;
}

/** The one summary of mistakes; made where a page has none, since what it says has to be seen. */
export function findAlert(): HTMLElement {
  const alert = document.querySelector<HTMLElement>('[role="alert"]') ?? document.createElement('div');
  if (!alert.isConnected) document.body.prepend(alert);
  alert.role = 'alert';
  return alert;
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
