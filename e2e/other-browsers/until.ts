/** Looks again and again until it is so: nothing here sleeps for a time that was guessed. */
import { Crash } from './drivers/browser.ts';

/** In milliseconds; a busy machine starts a browser's processes slowly. */
const patience = 30_000;
const betweenLooks = 150;

/**
 * A look that throws has seen nothing yet: between two pages, say, there is none to look at.
 *
 * @throws {Error} with what the last look threw, when there was nothing for half a minute; a `Crash` at once.
 */
export async function until<Seen>(what: string, look: () => Promise<Seen | undefined | false>): Promise<Seen> {
  const end = Date.now() + patience;
  let cause: unknown;
  do {
    try {
      const seen = await look();
      if (seen) return seen;
    } catch (error) {
      if (error instanceof Crash) throw error;
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  } while (Date.now() < end);
  throw new Error(`${what}: not seen`, { cause });
}
