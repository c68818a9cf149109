/** Writes XML: objects are elements, lists repeat their element, what is undefined is left out. */

export type Xml = string | number | boolean | Date | undefined | Xml[] | { [name: string]: Xml };

export function xml(name: string, content: Xml): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((each) => xml(name, each)).join('');
  return `<${name}>${inner(content)}</${name}>`;
}

function inner(content: Xml): string {
  if (content instanceof Date) return content.toISOString();
  if (typeof content !== 'object') return escaped(String(content));
  return Object.entries(content)
    .map(([name, each]) => xml(name, each))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The texts of an element wherever it occurs, in order. */
export function textsOf(document: string, name: string): string[] {
  const matches = document.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'));
  return [...matches].map((match) => unescaped(match[1] ?? ''));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
