/** The summary of mistakes: it takes the focus, and the page's title says that there is one. */
import { summaryWords } from '../words/summary-words.ts';
import { findAlert } from './find.ts';

/** @param level Of the summary's heading; the first where the page shows nothing else. */
export function showSummary(items: readonly HTMLLIElement[], level: 'h1' | 'h2' = 'h2'): void {
  const alert = findAlert();
  const heading = document.createElement(level);
  heading.textContent = summaryWords.heading;
  const list = document.createElement('ul');
  list.append(...items);
  alert.replaceChildren(heading, list);
  alert.hidden = false;
  alert.tabIndex = -1;
  alert.focus();
  document.title = summaryWords.titlePrefix + plainTitle();
}

export function hideSummary(): void {
  const alert = findAlert();
  alert.hidden = true;
  alert.replaceChildren();
  document.title = plainTitle();
}

function plainTitle(): string {
  return document.title.replace(summaryWords.titlePrefix, '');
}
