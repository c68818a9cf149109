/** Trouble on a page that is not ours, of which nothing is shown meanwhile: a sentence and a button, in a part of their own. */
import { trouble as words } from '#words/trouble';
import { explain } from '../words/explain.ts';
import { pressed } from './status.ts';

/** Tries again as often as a person wants to. */
export async function untilItWorks<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      await retry((await explain(error)).words);
    }
  }
}

async function retry(text: string): Promise<void> {
  const trouble = document.createElement('div');
  trouble.role = 'alert';
  const sentence = document.createElement('p');
  sentence.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.tryAgain;
  document.body.prepend(trouble);
  trouble.append(sentence, button);
  await pressed(button);
  trouble.remove();
}
