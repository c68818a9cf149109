/** What pressing a button in a form does that does not send it: clear old mistakes, be busy, act, tell what went wrong. */
import { explain } from '../words/explain.ts';
import { isBusy, setBusy, setIdle } from './busy.ts';
import { say } from './say.ts';
import { clearMistakes, showMistakes } from './show-mistakes.ts';

/** A press while the form is under way is ignored. */
export async function carryOut(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
  const { form } = button;
  if (!form || isBusy(form)) return;
  say('');
  clearMistakes(form);
  setBusy(form, button);
  try {
    await act();
  } catch (error) {
    showMistakes([await explain(error)], form);
  } finally {
    setIdle(form);
  }
}
