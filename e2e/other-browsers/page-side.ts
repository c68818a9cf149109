/** What runs in the page and says what is there. Each function is sent as its own text, so it knows nothing outside. */
export type Kind = 'field' | 'button' | 'link' | 'heading';

export type Sight = {
  x: number;
  y: number;
  /** Nothing lies over its middle. */
  isOnTop: boolean;
  isFocused: boolean;
  value: string;
};

/** The one visible thing of a kind that has this name. Scrolled to, as a person would. */
export function find(kind: Kind, name: string): Sight | undefined {
  const selector = { field: 'input', button: 'button', link: 'a[href]', heading: 'h1, h2' }[kind];
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => {
    const label = each instanceof HTMLInputElement ? each.labels?.[0] : each;
    return each.checkVisibility() && label?.textContent.replace(/\s+/g, ' ').trim() === name;
  });
  if (!element) return undefined;
  const place = element.getBoundingClientRect();
  if (place.top < 0 || place.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const onTop = document.elementFromPoint(x, y);
  return {
    x,
    y,
    isOnTop: onTop !== null && element.contains(onTop),
    isFocused: document.activeElement === element,
    value: element instanceof HTMLInputElement ? element.value : '',
  };
}

export function glance() {
  return {
    path: location.pathname,
    address: location.href,
    title: document.title,
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen counts
    text: document.body?.innerText ?? '',
    /** Everything has come, and module scripts have run. */
    isComplete: document.readyState === 'complete',
  };
}

/** What was typed before is replaced by what is typed next. */
export function selectTyped(): boolean {
  if (!(document.activeElement instanceof HTMLInputElement)) return false;
  document.activeElement.select();
  return true;
}
