/** Steps within a page: each is a form, and one is visible at a time. */
import { type Filling, fill, findForm, findHeading } from '../view/parts.ts';
import { say, setIdle } from '../view/status.ts';
import { clearMistakes } from './mistakes.ts';

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
