/** What a page shows: at first who comes, why, and what is wrong already; then one step after another, each a form. */

import { asked, askedEmail } from '../gate/address.ts';
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
 * Says to the person who comes who they are, and why they are here.
 *
 * @param newsOf The sentence for a reason; with the page, since one that came later would move what is below it.
 */
export function welcome(newsOf?: (reason: string) => string): void {
  const email = askedEmail();
  // Somebody may have been quicker than the script.
  const typed = document.querySelector<HTMLInputElement>('input[data-fill="email"]')?.value;
  if (email && !typed) fill({ email });
  const reason = asked('reason');
  if (reason && newsOf) say(newsOf(reason));
  if (history.state) import('./loaded-again.ts').then(({ tellLoadedAgain }) => tellLoadedAgain()).catch(() => {});
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
