/** What a page hands to one that opens in a tab of its own. */
import { handOverKey } from './hand-over.ts';

/**
 * A tab that a middle click opens starts with a storage of its own, empty. So this goes where all tabs look, and is gone
 * as soon as the page has taken it, or when it has not come after a while.
 *
 * @param path Of the page that is meant.
 */
export function handToNewTab(email: string, path: string): void {
  try {
    localStorage.setItem(handOverKey, `${path} ${email}`);
    setTimeout(() => localStorage.removeItem(handOverKey), 20_000);
  } catch {
    // Where the browser blocks its storage, the person types it again.
  }
}
