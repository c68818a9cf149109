/** The same as `submit.ts` for the pages that most visits begin with: they are shown first, and load it then. */
import { findForm } from '../view/parts.ts';
import { isBusy, setBusy, setIdle } from '../view/status.ts';
import { showTrouble } from '../view/summary.ts';
import { loader } from './first-touch.ts';
import type { Take } from './submit.ts';

/** Sent before that is here, the form waits for it; what was lost on the way is told. */
export function onSubmit(formId: string, take: Take): void {
  const form = findForm(formId);
  const left = new Set<EventTarget | null>();
  const load = loader(async () => {
    const { onSubmit } = await import('./submit.ts');
    form.removeEventListener('submit', hold);
    onSubmit(formId, take);
    // It judges a field that is left, and these were left before.
    for (const field of left) if (field !== document.activeElement) field?.dispatchEvent(new Event('blur'));
  });
  function hold(event: SubmitEvent): void {
    event.preventDefault();
    if (!isBusy(form)) sendOnce(load, form, event.submitter);
  }
  form.addEventListener('submit', hold);
  form.addEventListener('focusout', ({ target }) => left.add(target));
  // Not when somebody has typed: the network may be gone by then.
  setTimeout(() => load().catch(() => {}));
}

/** @param load What sends it. */
async function sendOnce(load: () => Promise<void>, form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  setBusy(form, null);
  try {
    await load();
    setIdle(form);
    form.requestSubmit(button);
  } catch (error) {
    setIdle(form);
    await showTrouble(error);
  }
}
