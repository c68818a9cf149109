/** What buttons in a form do that do not send it: ask for another code, forget a device, copy a text. */
import { copying } from '#words/copying';
import { findButton, findForm } from '../view/parts.ts';
import { isBusy, say, setBusy, setIdle } from '../view/status.ts';
import { explain } from '../words/explain.ts';
import { clearMistakes, showMistakes } from './mistakes.ts';
import { findSignInField } from './values.ts';

const acts = new WeakMap<HTMLButtonElement, () => Promise<void>>();

/** What one button does. A later `act` for the same button replaces the one before; without the button there is nothing to listen to. */
export function onPress(buttonId: string, act: () => Promise<void>): void {
  const button = findButton(buttonId);
  if (!button) return;
  if (!button.form) throw new Error(`No form around <button id="${buttonId}">`);
  if (!acts.has(button)) button.addEventListener('click', () => carry(button, async () => acts.get(button)?.()));
  acts.set(button, act);
}

/**
 * Buttons that do the same to different things: `name` says what is done, `value` to what. Later ones count too.
 *
 * @param act Gets the button's value.
 */
export function onChoice(formId: string, name: string, act: (value: string) => Promise<void>): void {
  findForm(formId).addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[type="button"]');
    if (button && button.name === name) carry(button, () => act(button.value));
  });
}

/**
 * A button that puts a text on the clipboard.
 *
 * @param text Asked for at each press, so that it is never stale.
 */
export function onCopy(buttonId: string, text: () => Promise<string>): void {
  onPress(buttonId, async () => {
    const copy = await text();
    // A browser may refuse; then the person has to copy by hand.
    await navigator.clipboard.writeText(copy).then(
      () => say(copying.copied),
      () => say(copying.notCopied),
    );
  });
}

async function carry(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
  if (button.form) await carryOut(button.form, act, button);
}

/** Clears old mistakes, is busy, acts, tells what went wrong. A press while the form is under way is ignored. */
export async function carryOut(
  form: HTMLFormElement,
  act: () => Promise<void>,
  button: HTMLButtonElement | null = null,
): Promise<void> {
  if (isBusy(form)) return;
  say('');
  clearMistakes(form);
  setBusy(form, button);
  try {
    await act();
  } catch (error) {
    showMistakes([await explain(error, findSignInField())], form);
  } finally {
    setIdle(form);
  }
}
