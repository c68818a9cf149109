/** The parts of a page: found by name, filled, shown under a condition. A missing one is a slip in the HTML, and is named. */
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

/** Shows a protected page to its person, and to nobody else. */
export function conceal(hidden: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('main, nav')) part.hidden = hidden;
}

/** By the names that `data-fill` has. */
export type Filling = Readonly<Record<string, string | undefined>>;

/**
 * Puts values into every `[data-fill]` of the page, or of a part of it: a field's value, anything else's text. What is
 * not known stays as the page has it.
 */
export function fill(filling: Filling, root: ParentNode = document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-fill]')) {
    const text = filling[place.dataset.fill ?? ''];
    if (text === undefined) continue;
    if (place instanceof HTMLInputElement) place.value = text;
    else writeOwn(place, text);
  }
}

/** What runs from right to left keeps its order to itself. */
function writeOwn(place: HTMLElement, text: string): void {
  place.dir ||= 'auto';
  write(place, text);
}

/** Puts a text into a part of the page. The domain of an address in it is shown in its own script. */
export function write(place: Element, text: string): void {
  place.textContent = text;
  if (!text.includes('xn--')) return;
  import('./domains.ts').then(
    ({ unicodeDomains }) => {
      if (place.textContent === text) place.textContent = unicodeDomains(text);
    },
    () => {},
  );
}

/** By the names that `data-if` has. */
export type Conditions = Readonly<Record<string, boolean>>;

/** Shows the parts of a page whose condition holds. A part whose condition is not among these stays as it is. */
export function showIf(conditions: Conditions, root: ParentNode = document): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-if]')) {
    const condition = conditions[part.dataset.if ?? ''];
    if (condition !== undefined) part.hidden = !condition;
  }
}
