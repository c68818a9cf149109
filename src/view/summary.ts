/** The summary of mistakes: it takes the focus, and the page’s title says that there is one. */

import { buttonWords } from '../words/button-words.ts';
import { explain } from '../words/explain.ts';
import { summaryWords } from '../words/summary-words.ts';
import { findAlert } from './parts.ts';
import { pressed } from './status.ts';

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

/** Asks again as often as a person wants to, where the page has nothing else to show. */
export async function untilItWorks<T>(attempt: () => Promise<T>): Promise<T> {
  const trouble = document.createElement('main');
  for (;;) {
    try {
      const result = await attempt();
      hideSummary();
      trouble.replaceWith(...trouble.children);
      return result;
    } catch (error) {
      await pressed(retryButton(trouble, (await explain(error)).words));
    }
  }
}

/** While the page's own `<main>` is hidden, its alert is all there is: it gets a `<main>` and the first heading. */
function retryButton(trouble: HTMLElement, words: string): HTMLButtonElement {
  const item = document.createElement('li');
  item.textContent = words;
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = buttonWords.tryAgain;
  retry.dataset.busy = buttonWords.trying;
  const alert = findAlert();
  if (!trouble.isConnected) alert.replaceWith(trouble);
  trouble.append(alert);
  showSummary([item], 'h1');
  alert.append(retry);
  return retry;
}
