/** `a`, `a and b`, `a, b and c`. */
const english = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function list(parts: readonly string[]): string {
  return english.format(parts);
}
