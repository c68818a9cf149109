/** Asks again as often as a person wants to, where the page has nothing else to show. */
import { buttonWords } from '../words/button-words.ts';
import { explain } from '../words/explain.ts';
import { findAlert } from './find.ts';
import { pressed } from './pressed.ts';
import { hideSummary, showSummary } from './summary.ts';

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
