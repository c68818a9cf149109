/** Looks again and again until it is so: nothing here sleeps for a time that was guessed. */

/** In milliseconds; a busy machine starts a browser's processes slowly. */
const patience = 30_000;
const betweenLooks = 50;

/**
 * A look that throws has seen nothing yet: between two pages, say, there is none to look at.
 *
 * @returns the first thing seen; nothing when there was nothing for half a minute.
 */
export async function until<Seen>(look: () => Promise<Seen | undefined | false>): Promise<Seen | undefined> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const seen = await look().catch(() => undefined);
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }
  return undefined;
}
