/**
 * What a page asks for, kept for when it is loaded again, as phones do with a tab that was left for the mail with the code.
 * It lies with the page's entry in the history, and nothing personal is in it.
 */
import type { AskedFor } from '../words/again-words.ts';

/** @param askedFor From now on; nothing once it is answered. */
export function keepAsking(askedFor?: AskedFor): void {
  history.replaceState(askedFor ? { askedFor } : null, '');
}

/**
 * @returns what the page asked for when it was left; nothing on a new visit. A link to the page that one is on keeps the
 *   entry in the history, and is a new visit all the same.
 */
export function wasAskingFor(): string {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { askedFor } = (history.state ?? {}) as { askedFor?: unknown };
  return typeof askedFor === 'string' && visit?.type !== 'navigate' ? askedFor : '';
}
