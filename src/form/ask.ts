/** One question within a page: shows its form, and waits for an answer that Cognito takes. */
import { type Filling, findForm, showIf } from '../view/parts.ts';
import { onPress } from './buttons.ts';
import { showStep } from './steps.ts';
import { onSubmit } from './submit.ts';
import type { Attributes, Values } from './values.ts';

export type Question<T> = {
  /** The id of the form that asks. */
  form: string;
  filling?: Filling;
  /** Buttons that lead on without an answer, such as one for another code. */
  presses?: Presses<T>;
  /** Answers without waiting for the person, as a link with a code in it does. */
  answerNow?: boolean;
};

/** What becomes of an answer. */
export type Asking<T> = (values: Values, attributes: Attributes) => Promise<T>;

/** By the buttons' ids. What can't be done has no act, and the part of the form with that name in `data-if` is hidden. */
type Presses<T> = Readonly<Record<string, (() => Promise<T>) | undefined>>;

/**
 * A wrong answer is told in words, and the question stays.
 *
 * @returns what `take` makes of the answer, or a press leads to; the form stays busy, since another step or page follows.
 * @throws what can't be answered any more, so that the conversation starts over.
 */
export function ask<T>(question: Question<T>, take: Asking<T>): Promise<T> {
  const { form: id, filling = {}, presses = {}, answerNow = false } = question;
  const form = findForm(id);
  const acts = Object.entries(presses);
  showIf(Object.fromEntries(acts.map(([button, act]) => [button, act !== undefined])), form);
  const pressed = acts.flatMap(([button, act]) => (act ? [outcomeOf(button, act)] : []));
  form.reset();
  showStep(id, filling);
  const answered = new Promise<T>((resolve, reject) => {
    const answer = async (values: Values, attributes: Attributes) => {
      resolve(await take(values, attributes));
      await new Promise(() => {});
    };
    onSubmit(id, answer, reject);
    if (answerNow) form.requestSubmit();
  });
  return Promise.race([answered, ...pressed]);
}

function outcomeOf<T>(button: string, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    onPress(button, async () => {
      resolve(await act());
      await new Promise(() => {});
    });
  });
}

/** Puts forms into the page that wait in a template, so that whoever looks for its password field finds one; twice changes nothing. */
export function layOut(templateId: string): void {
  const kept = document.querySelector<HTMLTemplateElement>(`template#${templateId}`);
  kept?.replaceWith(kept.content);
}

export function canAsk(formId: string): boolean {
  return document.forms.namedItem(formId) !== null;
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
