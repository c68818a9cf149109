/** A question with buttons that lead on without an answer, such as one for another code. */
import { type Asking, ask, type Question } from './ask.ts';
import { findForm } from './find.ts';
import { onPress } from './on-press.ts';
import { showIf } from './show-if.ts';

/** By the buttons' ids. What can't be done has no act, and the part of the form with that name in `data-if` is hidden. */
export type Presses<T> = Readonly<Record<string, (() => Promise<T>) | undefined>>;

/** @returns what the answer leads to, or a press; the form stays busy, since another step or page follows. */
export function askOrPress<T>(question: Question, take: Asking<T>, presses: Presses<T>): Promise<T> {
  const acts = Object.entries(presses);
  const shown = Object.fromEntries(acts.map(([button, act]) => [button, act !== undefined]));
  showIf(shown, findForm(question.form));
  const pressed = acts.flatMap(([button, act]) => (act ? [outcomeOf(button, act)] : []));
  return Promise.race([ask(question, take), ...pressed]);
}

function outcomeOf<T>(button: string, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    onPress(button, async () => {
      resolve(await act());
      await new Promise(() => {});
    });
  });
}
