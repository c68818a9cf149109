/** Whether a form is under way to Cognito. Its button stays enabled; a second press is ignored. */
import { announce } from './say.ts';

export function isBusy(host: Element): boolean {
  return host.ariaBusy === 'true';
}

/** @param button Says the words of its `data-busy` meanwhile. */
export function setBusy(host: Element, button: HTMLElement | null): void {
  host.ariaBusy = 'true';
  const { busy } = button?.dataset ?? {};
  if (!button || !busy) return;
  button.dataset.idle ??= button.textContent;
  button.textContent = busy;
  announce(busy);
}

export function setIdle(host: Element): void {
  host.ariaBusy = 'false';
  for (const button of [host, ...host.querySelectorAll('button')]) {
    if (!(button instanceof HTMLButtonElement) || button.dataset.idle === undefined) continue;
    button.textContent = button.dataset.idle;
    delete button.dataset.idle;
  }
}
