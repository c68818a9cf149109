/** News, for eyes and ears: the status line, and whether a form or a button is under way to Cognito. */
import { findStatus, write } from './parts.ts';

/** Puts a sentence into the page's status line; an empty one takes it away. */
export function say(sentence: string): void {
  write(findStatus(), sentence);
}

/** For ears only: what eyes can see by themselves. */
export function announce(sentence: string): void {
  announcer().textContent = sentence;
}

function announcer(): Element {
  const present = document.querySelector('.visually-hidden[aria-live]');
  if (present) return present;
  const made = document.createElement('div');
  made.className = 'visually-hidden';
  made.ariaLive = 'polite';
  document.body.append(made);
  return made;
}

/** News that takes the focus, since the button that led to it may be gone. */
export function tell(sentence: string): void {
  say(sentence);
  const status = findStatus();
  status.tabIndex = -1;
  status.focus();
}

/** A busy form's button stays enabled; a second press is ignored. */
export function isBusy(host: Element): boolean {
  return host.ariaBusy === 'true';
}

/** @param button Says the words of its `data-busy` meanwhile. */
export function setBusy(host: Element, button: HTMLElement | null): void {
  host.ariaBusy = 'true';
  const busy = button?.dataset.busy;
  if (!busy) return;
  button.dataset.idle ??= button.textContent;
  button.textContent = busy;
  announce(busy);
}

export function setIdle(host: HTMLElement): void {
  host.ariaBusy = 'false';
  for (const button of [host, ...host.querySelectorAll('button')]) {
    const { idle } = button.dataset;
    if (idle === undefined) continue;
    button.textContent = idle;
    delete button.dataset.idle;
  }
}

/** Waits for the press of a button that does one thing, once. The button stays busy, since something else follows. A button that is not there is never pressed. */
export async function pressed(button: HTMLButtonElement | null): Promise<void> {
  await new Promise((resolve) => button?.addEventListener('click', resolve, { once: true }));
  if (button) setBusy(button, button);
}
