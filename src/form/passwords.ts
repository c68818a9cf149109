/** Password fields: the button that shows what was typed, and the way to the pool’s policy beside a new one. */

import { fields as words } from '#words/fields';
import { announce } from '../view/status.ts';

/** Hidden in the HTML, since only script makes them work; `data-shows` has the ids of the fields, with blanks between. */
export function wireToggles(form: HTMLFormElement): void {
  for (const button of togglesOf(form)) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const show = !isShown(button);
      setShown(button, show);
      announce(show ? words.shown : words.hidden);
    });
  }
}

/** On sending, and when the back button brings the page back. */
export function hidePasswords(form: HTMLFormElement): void {
  for (const button of togglesOf(form)) setShown(button, false);
}

function togglesOf(form: HTMLFormElement): NodeListOf<HTMLButtonElement> {
  return form.querySelectorAll<HTMLButtonElement>('button[data-shows]');
}

function isShown(button: HTMLButtonElement): boolean {
  return fieldsShownBy(button).some((field) => field.type === 'text');
}

/** The button's first words change; the rest of its name says which password. */
function setShown(button: HTMLButtonElement, show: boolean): void {
  for (const field of fieldsShownBy(button)) field.type = show ? 'text' : 'password';
  button.firstChild?.replaceWith(show ? words.hide : words.show);
}

function fieldsShownBy(button: HTMLButtonElement): HTMLInputElement[] {
  const ids = button.dataset.shows?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)).filter((field) => field instanceof HTMLInputElement);
}

/** Without what that takes, which may fail to load, Cognito judges by itself. */
export async function watchPasswords(form: HTMLFormElement): Promise<void> {
  const fields = form.querySelectorAll<HTMLInputElement>('[data-policy]');
  if (fields.length) (await import('./password-checklist.ts')).watch(fields);
}
