/** The summary of mistakes: it takes the focus, and the page’s title says that there is one. */

import { trouble as words } from '#words/trouble';
import { explain } from '../words/explain.ts';
import { findAlert } from './parts.ts';
import { pressed } from './status.ts';

/** @param level Of the summary's heading; the first where the page shows nothing else. */
export function showSummary(items: readonly HTMLLIElement[], level: 'h1' | 'h2' = 'h2'): void {
  const alert = findAlert();
  const heading = document.createElement(level);
  heading.textContent = words.summary;
  const list = document.createElement('ul');
  list.append(...items);
  alert.replaceChildren(heading, list);
  alert.hidden = false;
  alert.tabIndex = -1;
  alert.focus();
  document.title = words.titlePrefix + plainTitle();
}

/** Tells an error that is about no field. */
export async function showTrouble(error: unknown, level?: 'h1'): Promise<void> {
  const item = document.createElement('li');
  item.textContent = (await explain(error)).words;
  showSummary([item], level);
}

export function hideSummary(): void {
  const alert = findAlert();
  alert.hidden = true;
  alert.replaceChildren();
  document.title = plainTitle();
}

function plainTitle(): string {
  return document.title.replace(words.titlePrefix, '');
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
      await pressed(await retryButton(trouble, error));
    }
  }
}

/** While the page's own `<main>` is hidden, its alert is all there is: it gets a `<main>` and the first heading. */
async function retryButton(trouble: HTMLElement, error: unknown): Promise<HTMLButtonElement> {
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = words.tryAgain;
  retry.dataset.busy = words.trying;
  const alert = findAlert();
  if (!trouble.isConnected) alert.replaceWith(trouble);
  trouble.append(alert);
  await showTrouble(error, 'h1');
  alert.append(retry);
  return retry;
}
