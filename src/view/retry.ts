/** Trouble on a page that is not ours, of which nothing is shown meanwhile: a sentence and a button, in a part of their own. */
import { controls } from '#words/controls';
import { explain } from '../words/explain.ts';
import { pressed } from './status.ts';

/** Tries again as often as a person wants to. */
export async function untilItWorks<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const { words } = await explain(error);
      await retry(words);
    }
  }
}

async function retry(words: string): Promise<void> {
  const trouble = document.createElement('div');
  trouble.role = 'alert';
  const sentence = document.createElement('p');
  sentence.textContent = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = controls.tryAgain;
  document.body.prepend(trouble);
  trouble.append(sentence, button);
  await pressed(button);
  trouble.remove();
}
