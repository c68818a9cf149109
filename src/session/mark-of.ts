/** A name without the name: enough to know it again, and nothing to read. */

/** An address does not lie about in the browser: what does is a number that comes of it (FNV-1a), whatever its capitals. */
export function markOf(name: string): string {
  let mark = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name.toLowerCase())) mark = Math.imul(mark ^ byte, 0x01000193);
  return (mark >>> 0).toString(36);
}
