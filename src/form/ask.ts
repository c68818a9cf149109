/** One question within a page: shows its form, and waits for an answer that Cognito takes. */
import type { Filling } from './fill.ts';
import { findForm } from './find.ts';
import { onSubmit } from './on-submit.ts';
import type { Attributes, Values } from './read-values.ts';
import { showStep } from './show-step.ts';

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
