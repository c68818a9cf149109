/** Asks whoever may still be there whether they go on. What it says is read out as soon as it has the focus. */
import { timeOut as words } from '#words/time-out';
import { moment } from '../words/moments.ts';

export type Ending = {
  kind: 'idle' | 'session';
  /** Milliseconds since 1970. */
  at: number;
};

export type Answer = 'stay' | 'leave';

let shown: HTMLDialogElement | undefined;

/** To ask while it is asked changes nothing. The Escape key is an answer too: to stay. */
export function askToStay(ending: Ending, answered: (answer: Answer) => void): void {
  if (shown) return;
  const dialog = dialogFor(ending);
  shown = dialog;
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    // What was answered in another tab is not answered here.
    if (shown !== dialog) return;
    shown = undefined;
    answered(dialog.returnValue === 'leave' ? 'leave' : 'stay');
  });
  dialog.showModal();
}

export function isAsked(): boolean {
  return shown !== undefined;
}

/** Nothing to ask any more. */
export function dismiss(): void {
  const dialog = shown;
  shown = undefined;
  dialog?.close();
}

function dialogFor({ kind, at }: Ending): HTMLDialogElement {
  const { heading, text, stay, leave } = words[kind];
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const others = document.createElement('p');
  form.method = 'dialog';
  others.append(button('button', leave, () => dialog.close('leave')));
  form.append(
    part('h2', 'time-out-heading', heading),
    part('p', 'time-out-text', text(moment(at / 1000, { timeStyle: 'medium' }).text)),
    button('submit', stay),
    others,
  );
  dialog.role = 'alertdialog';
  dialog.setAttribute('aria-labelledby', 'time-out-heading');
  dialog.setAttribute('aria-describedby', 'time-out-text');
  dialog.append(form);
  return dialog;
}

function part(element: 'h2' | 'p', id: string, text: string): HTMLElement {
  return Object.assign(document.createElement(element), { id, textContent: text });
}

function button(type: 'button' | 'submit', text: string, act?: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type, textContent: text });
  if (act) made.addEventListener('click', act);
  return made;
}
