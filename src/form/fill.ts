/** Puts values into every `[data-fill]` of the page, or of a part of it: a field's value, anything else's text. */
export type Filling = Readonly<Record<string, string>>;

export function fill(filling: Filling, root: ParentNode = document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-fill]')) {
    const text = filling[place.dataset.fill ?? ''];
    if (text === undefined) continue;
    if (place instanceof HTMLInputElement) place.value = text;
    else write(place, text);
  }
}

/** What runs from right to left keeps its order to itself. A domain of another script is shown in it. */
function write(place: HTMLElement, text: string): void {
  place.dir ||= 'auto';
  place.textContent = text;
  if (!text.includes('xn--')) return;
  import('./unicode-domain.ts').then(
    ({ unicodeDomains }) => {
      place.textContent = unicodeDomains(text);
    },
    () => {},
  );
}
