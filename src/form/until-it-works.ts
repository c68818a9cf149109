/** Asks again as often as a person wants to, where there is no form to send again. */
import { buttonWords } from '../words/button-words.ts';
import { explain } from '../words/explain.ts';
import { findAlert } from './find.ts';
import { pressed } from './pressed.ts';
import { hideSummary, showSummary } from './summary.ts';

export async function untilItWorks<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const item = document.createElement('li');
      item.textContent = (await explain(error)).words;
      showSummary([item]);
    }
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = buttonWords.tryAgain;
    findAlert().append(retry);
    await pressed(retry);
    hideSummary();
  }
}
