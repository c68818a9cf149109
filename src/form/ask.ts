/** One question within a page: shows its form, and waits for an answer that Cognito takes. */
import { type Filling, findForm, showIf } from '../view/parts.ts';
import { onPress } from './buttons.ts';
import { showStep } from './steps.ts';
import { onSubmit } from './submit.ts';
import type { Attributes, Values } from './values.ts';

export type Question = {
  /** The id of the form that asks. */
  form: string;
  filling?: Filling;
  /** Answers without waiting for the person, as a link with a code in it does. */
  answerNow?: boolean;
};

/** What becomes of an answer. */
export type Asking<T> = (values: Values, attributes: Attributes) => Promise<T>;

/**
 * A wrong answer is told in words, and the question stays.
 *
 * @returns what `take` makes of the answer; the form stays busy, since another step or page follows.
 * @throws what can't be answered any more, so that the conversation starts over.
 */
export function ask<T>({ form: id, filling = {}, answerNow = false }: Question, take: Asking<T>): Promise<T> {
  const form = findForm(id);
  form.reset();
  showStep(id, filling);
  return new Promise((resolve, reject) => {
    const answer = async (values: Values, attributes: Attributes) => {
      resolve(await take(values, attributes));
      await new Promise(() => {});
    };
    onSubmit(id, answer, reject);
    if (answerNow) form.requestSubmit();
  });
}

/** By the buttons' ids. What can't be done has no act, and the part of the form with that name in `data-if` is hidden. */
export type Presses<T> = Readonly<Record<string, (() => Promise<T>) | undefined>>;

/**
 * A question with buttons that lead on without an answer, such as one for another code.
 *
 * @returns what the answer leads to, or a press; the form stays busy, since another step or page follows.
 */
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

/**
 * Radio buttons: shows those that can be chosen, each with the part of the form around it, and ticks the first.
 *
 * @returns which one is ticked.
 */
export function offer<Choice extends string>(formId: string, choices: readonly Choice[]): () => Choice | undefined {
  const form = findForm(formId);
  const buttons = [...form.querySelectorAll<HTMLInputElement>('[type="radio"]')];
  for (const button of buttons) {
    const part = button.closest('div');
    if (part) part.hidden = !choices.some((choice) => choice === button.value);
    // What is ticked by default stays so when the form is reset.
    button.defaultChecked = button.value === choices[0];
  }
  return () => choices.find((choice) => buttons.some(({ checked, value }) => checked && value === choice));
}
