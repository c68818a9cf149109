/** Radio buttons: shows those that can be chosen, each with the part of the form around it, and ticks the first. */
import { findForm } from './find.ts';

/** @returns which one is ticked. */
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
