/** Makes and finds what is on the page. Texts are texts here, never HTML: whatever people are called, it does nothing. */

type Child = Node | string | undefined;

/** @param attributes `class`, `for` and the rest, as HTML has them. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { [name: string]: string } = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** @throws {Error} naming what is missing. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`No <${kind.name} id="${id}">`);
  return element;
}

export function field(id: string): HTMLInputElement {
  return find(id, HTMLInputElement);
}

/** What is always seen of something that can be opened. Blanks between its parts let lines break there. */
export function summary(...parts: Child[]): HTMLElement {
  const there = parts.filter((part) => part !== undefined);
  return make('summary', {}, ...there.flatMap((part) => [part, ' ']));
}

/** A list of terms and what they are. */
export function terms(pairs: (readonly [term: string, what: Child])[]): HTMLDListElement {
  return make('dl', {}, ...pairs.flatMap(([term, what]) => [make('dt', {}, term), make('dd', {}, what)]));
}

/** @param time milliseconds since 1970, or as ISO 8601. */
export function moment(time: number | string): HTMLTimeElement {
  const text = new Date(time).toISOString();
  return make('time', { datetime: text, title: text }, `${text.slice(11, 19)}`);
}
