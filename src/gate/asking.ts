/**
 * What a page asks for, kept for when it is loaded again, as phones do with a tab that was left for the mail with the code.
 * It lies with the page's entry in the history, and nothing personal is in it.
 */
import type { AskedFor } from '../words/words.ts';

/** What the page asked for when it was left; it is looked at before anything else is kept. */
let before: string | undefined;

/** @param askedFor From now on; nothing once it is answered. */
export function keepAsking(askedFor?: AskedFor): void {
  wasAskingFor();
  history.replaceState(askedFor ? { askedFor } : null, '');
}

/** @returns what the page asked for when it was left; nothing on a new visit. */
export function wasAskingFor(): string {
  before ??= takeKept();
  return before;
}

/** A link to the page that one is on keeps the entry in the history, and is a new visit all the same. */
function takeKept(): string {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { askedFor } = (history.state ?? {}) as { askedFor?: unknown };
  if (typeof askedFor !== 'string') return '';
  if (visit?.type !== 'navigate') return askedFor;
  history.replaceState(null, '');
  return '';
}
