/** What a button in a form does that does not send it, such as asking for another code. */
import { explain } from '../words/explain.ts';
import { isBusy, setBusy, setIdle } from './busy.ts';
import { findButton } from './find.ts';
import { say } from './say.ts';
import { clearMistakes, showMistakes } from './show-mistakes.ts';

const acts = new WeakMap<HTMLButtonElement, () => Promise<void>>();

/** A later `act` for the same button replaces the one before. */
export function onPress(buttonId: string, act: () => Promise<void>): void {
  const button = findButton(buttonId);
  const { form } = button;
  if (!form) throw new Error(`No form around <button id="${buttonId}">`);
  if (!acts.has(button)) button.addEventListener('click', () => press(button, form));
  acts.set(button, act);
}

async function press(button: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  if (isBusy(form)) return;
  say('');
  clearMistakes(form);
  setBusy(form, button);
  try {
    await acts.get(button)?.();
  } catch (error) {
    showMistakes([await explain(error)], form);
  } finally {
    setIdle(form);
  }
}
