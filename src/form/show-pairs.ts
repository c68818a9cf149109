/** A list of names and values, such as what an account holds. */
export type Pair = {
  name: string;
  text: string;
  /** Of the text, where it is not the page's. */
  language?: string;
};

/** @param listId Of a `<dl>`, which the page may do without. */
export function showPairs(listId: string, pairs: readonly Pair[]): void {
  const parts = pairs.flatMap(({ name, text, language }) => [part('dt', name), part('dd', text, language)]);
  document.getElementById(listId)?.replaceChildren(...parts);
}

function part(element: 'dt' | 'dd', text: string, language = ''): HTMLElement {
  const made = document.createElement(element);
  made.dir = 'auto';
  made.textContent = text;
  if (language) made.lang = language;
  return made;
}
