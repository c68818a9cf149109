/** Steps within a page: each is a form, and one is visible at a time; and the trouble that is there before the first. */

import { type Filling, fill, findForm, findHeading } from '../view/parts.ts';
import { say, setIdle } from '../view/status.ts';
import { explain } from '../words/explain.ts';
import { clearMistakes, showMistakes } from './mistakes.ts';

/** Shows one form in place of the others, and moves the focus to its heading. */
export function showStep(name: string, filling: Filling = {}): void {
  const step = findForm(name);
  clearMistakes(step);
  say('');
  setIdle(step);
  fill(filling);
  for (const form of document.forms) form.hidden = form !== step;
  focusHeading(step);
}

function focusHeading(step: HTMLFormElement): void {
  const heading = step.querySelector<HTMLElement>('h2:not([hidden])') ?? findHeading();
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * Tells trouble that is there already before anybody types.
 *
 * @param check Throws what would go wrong when the form is sent.
 */
export async function foretell(formId: string, check: () => void): Promise<void> {
  try {
    check();
  } catch (error) {
    showMistakes([await explain(error)], findForm(formId));
  }
}
